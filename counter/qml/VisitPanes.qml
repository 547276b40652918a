pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// While somebody was called or is served: how far the visit is, the papers, what to know, and the jade action.
Item {
    id: root

    required property var desk
    readonly property var visit: desk.visit
    readonly property int gap: Theme.space12

    Pane {
        id: visitPane
        width: Math.round((root.width - root.gap) * 0.627)
        height: root.height

        PaneHead {
            x: 16
            width: parent.width - 32
            iconName: "briefcase"
            title: Words.tr("这次来访")
        }
        VisitSteps {
            x: 16
            y: 54
            width: parent.width - 32
            steps: root.visit.steps
        }
        Rule {
            x: 16
            y: 120
            width: parent.width - 32
        }
        MaterialColumns {
            x: 16
            y: 127
            width: parent.width - 32
            height: action.y - y - Theme.space8
            rows: root.visit.materials
            known: root.visit.known
        }
        ActionBar {
            id: action
            x: 16
            y: parent.height - height - 16
            width: parent.width - 32
            pane: root.desk.primary
            onPressed: key => root.desk.press(key)
        }
    }
    Pane {
        x: visitPane.width + root.gap
        width: root.width - x
        height: root.height

        PaneHead {
            x: 16
            width: parent.width - 32
            iconName: "person"
            title: Words.tr("来人情况")
        }
        Column {
            id: pairs
            x: 16
            y: 49
            width: parent.width - 32
            Repeater {
                model: root.visit.pairs
                Item {
                    id: pair

                    required property var modelData
                    required property int index

                    width: parent ? parent.width : 0
                    height: value.height + 24
                    // What does not fit whole stands in the guide.
                    opacity: y + height <= root.height - pairs.y - 48 ? 1 : 0

                    HallText {
                        y: 12
                        width: 80
                        text: pair.modelData.name
                        color: Theme.faint
                        font.pixelSize: Theme.counter.note
                        elide: Text.ElideRight
                    }
                    HallText {
                        id: value
                        x: 88
                        y: 12
                        width: parent.width - x
                        text: pair.modelData.value
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                        elide: Text.ElideRight
                        font.pixelSize: Theme.counter.note
                    }
                    Rule {
                        y: parent.height - 1
                        width: parent.width
                    }
                }
            }
        }
        PaneFoot {
            x: 16
            width: parent.width - 32
            anchors.bottom: parent.bottom
            first: root.desk.figures.last
            second: root.desk.figures.lastTime
        }
    }
}
