pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The steps of a visit on a line: done in jade, the present one in ink, the rest pale.
Item {
    id: root

    required property var steps
    readonly property real pitch: width / Math.max(1, steps.length)

    height: 64

    Repeater {
        model: root.steps
        Item {
            id: step

            required property var modelData
            required property int index

            x: index * root.pitch
            width: root.pitch
            height: root.height

            Rectangle {
                visible: step.index > 0
                x: -root.pitch / 2 + 13
                y: 13
                width: root.pitch - 26
                height: 2
                color: step.modelData.done || step.modelData.present ? Theme.good : Theme.line
            }
            Rectangle {
                id: ring
                anchors.horizontalCenter: parent.horizontalCenter
                y: 1
                width: 26
                height: 26
                radius: 13
                color: step.modelData.done ? Theme.good : Theme.pane
                border.color: step.modelData.done ? Theme.good : step.modelData.present ? Theme.text : Theme.paper200
                border.width: 2

                Icon {
                    visible: step.modelData.done
                    anchors.centerIn: parent
                    name: "check"
                    size: 16
                    stroke: 5
                    color: Theme.primaryText
                }
                HallText {
                    visible: !step.modelData.done
                    anchors.centerIn: parent
                    text: step.index + 1
                    bold: step.modelData.present
                    color: step.modelData.present ? Theme.text : Theme.faint
                    font.pixelSize: Theme.counter.note
                }
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                y: 34
                // Other languages have longer words.
                scale: Math.min(1, (root.pitch - 8) / Math.max(1, width))
                spacing: 5
                HallText {
                    text: step.modelData.name
                    bold: step.modelData.done || step.modelData.present
                    color: step.modelData.done || step.modelData.present ? Theme.text : Theme.faint
                    font.pixelSize: Theme.counter.note
                }
                HallText {
                    visible: text !== ""
                    text: step.modelData.time
                    color: Theme.faint
                    font.pixelSize: Theme.counter.note
                }
            }
        }
    }
}
