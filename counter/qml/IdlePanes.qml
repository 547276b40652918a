pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Under the call of a free window: who is set aside, today's figures, notices.
Item {
    id: root

    required property var desk
    readonly property int gap: Theme.space12

    AsidePane {
        id: aside
        width: Math.round((root.width - 2 * root.gap) * 0.3845)
        height: root.height
        pane: root.desk.aside
        onPressed: key => root.desk.press(key)
    }
    FiguresPane {
        id: figures
        x: aside.width + root.gap
        width: Math.round((root.width - 2 * root.gap) * 0.2743)
        height: root.height
        pane: root.desk.figures
    }
    NoticesPane {
        x: figures.x + figures.width + root.gap
        width: root.width - x
        height: root.height
        pane: root.desk.notices
        onPressed: key => root.desk.press(key)
    }
}
