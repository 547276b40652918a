pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The head of a pane: drawing, title, a count, and a thin line below.
Item {
    id: root

    property string iconName: ""
    property string title: ""
    property string count: ""
    property string note: ""

    height: 48

    Icon {
        id: drawing
        x: 1
        y: 18
        name: root.iconName
        size: 18
        color: Theme.text
    }
    Row {
        x: 28
        spacing: Theme.space8
        anchors.verticalCenter: drawing.verticalCenter
        HallText {
            id: heading
            text: root.title
            bold: true
        }
        HallText {
            visible: text !== ""
            text: root.count
            bold: true
        }
        HallText {
            visible: text !== ""
            text: root.note
            color: Theme.faint
            font.pixelSize: Theme.counter.note
            anchors.baseline: heading.baseline
        }
    }
    Rule {
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
