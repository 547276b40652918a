pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Zones, departments or themes to look into, in two columns.
Grid {
    id: cells

    required property var kiosk
    property var groups: []
    property real cellHeight: 128

    spacing: 24

    Repeater {
        model: cells.groups
        Touchable {
            id: cell
            required property var modelData
            required property int index
            readonly property color ink: pressed ? Theme.panePressedText : Theme.text

            objectName: "group." + modelData.id
            label: modelData.name
            width: (cells.width - 24 * (cells.columns - 1)) / cells.columns
            height: cells.cellHeight
            radius: Theme.paneRadius
            color: pressed ? Theme.panePressed : Theme.pane
            border.color: Theme.controlLine
            border.width: Theme.hairline
            onClicked: cells.kiosk.openGroup(modelData.id)

            ZoneSquare {
                id: square
                visible: cell.modelData.letter !== ""
                x: 24
                letter: cell.modelData.letter
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                x: square.visible ? 100 : 28
                width: parent.width - x - 20
                anchors.verticalCenter: parent.verticalCenter
                HallText {
                    width: parent.width
                    text: cell.modelData.name
                    bold: true
                    color: cell.ink
                    // A Tibetan line is twice as high as its letters; what is empty below them is the note's.
                    lineHeightMode: tibetan ? Text.FixedHeight : Text.ProportionalHeight
                    lineHeight: tibetan ? 66 : 1
                    font.pixelSize: Words.language === "bo" ? 30 : Theme.largeType ? 44 : 36
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 18
                }
                HallText {
                    width: parent.width
                    text: cell.modelData.note
                    color: cell.pressed ? cell.ink : Theme.secondary
                    font.pixelSize: Theme.largeType ? 34 : 28
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 14
                }
            }
        }
    }
}
