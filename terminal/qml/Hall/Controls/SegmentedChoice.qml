pragma ComponentBehavior: Bound
import QtQuick

// Two or more words side by side of which one is chosen; used for languages. The model is a list of
// {value, text, family} objects; `family` is the letters' family where it is not the usual one.
Rectangle {
    id: choice

    property var model: []
    property string value: ""
    property int pixelSize: Theme.desk ? Theme.counter.strong : Math.min(Theme.kiosk.fact, width / 13)

    signal chosen(string value)

    implicitWidth: 468
    implicitHeight: Theme.desk ? 56 : 120
    radius: Theme.desk ? Theme.controlRadius : Theme.paneRadius
    color: Theme.pane
    border.color: Theme.controlLine
    border.width: Theme.hairline

    Row {
        anchors.fill: parent
        Repeater {
            id: cells
            model: choice.model
            Touchable {
                id: cell
                required property int index
                required property var modelData
                readonly property bool selected: modelData.value === choice.value
                readonly property color ink: selected ? Theme.selectedText : pressed ? Theme.panePressedText : Theme.text

                objectName: "choice-" + modelData.value
                label: modelData.text
                width: choice.width / Math.max(1, cells.count)
                height: choice.height
                color: selected ? Theme.selected : pressed ? Theme.panePressed : "transparent"
                topLeftRadius: index === 0 ? choice.radius : 0
                bottomLeftRadius: topLeftRadius
                topRightRadius: index === cells.count - 1 ? choice.radius : 0
                bottomRightRadius: topRightRadius
                Accessible.role: Accessible.RadioButton
                Accessible.checked: selected
                onClicked: choice.chosen(modelData.value)

                Row {
                    anchors.centerIn: parent
                    scale: Math.min(1, (cell.width - 12) / Math.max(1, implicitWidth))
                    spacing: 8
                    Icon {
                        visible: cell.selected && !Theme.desk
                        name: "check"
                        size: choice.pixelSize * 0.86
                        color: cell.ink
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    HallText {
                        text: cell.modelData.text
                        bold: cell.selected || !Theme.desk
                        color: cell.ink
                        font.family: cell.modelData.family ? cell.modelData.family : Theme.family
                        font.pixelSize: choice.pixelSize * (tibetan ? 1.15 : 1)
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.verticalCenterOffset: hang
                    }
                }
                Rectangle {
                    visible: cell.index > 0 && !cell.selected
                    width: Theme.hairline
                    height: parent.height * (Theme.desk ? 1 : 0.66)
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.line
                }
            }
        }
    }
}
