pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The board's list of zones with their waits: two columns in portrait, one in landscape. Begins with its heading.
Item {
    id: board

    required property var face
    required property bool landscape

    readonly property int columns: landscape ? 1 : 2
    readonly property real cellWidth: (width - (columns - 1) * 32) / columns
    readonly property real rowHeight: landscape ? (face.zones.length > 8 ? 84 : 100) : Theme.largeType ? 140 : 112

    height: 84 + Math.ceil(face.zones.length / columns) * rowHeight

    HallText {
        id: heading
        anchors.baseline: parent.top
        anchors.baselineOffset: 52
        width: parent.width - (waiting.visible ? waiting.width + 24 : 0)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 20
        text: board.face.heading
        bold: true
        color: Theme.boardText
        font.pixelSize: Theme.largeType ? 44 : 40
    }
    HallText {
        id: waiting
        visible: text !== ""
        anchors.right: parent.right
        anchors.baseline: heading.baseline
        text: board.face.waiting
        color: Theme.boardSecondary
        font.pixelSize: Theme.kiosk.note
    }
    Rectangle {
        y: 84
        width: parent.width
        height: 2
        color: Theme.boardLine
    }
    Grid {
        y: 85
        columns: board.columns
        columnSpacing: 32
        flow: Grid.LeftToRight
        Repeater {
            id: zones
            model: board.face.zones
            Item {
                id: cell
                required property var modelData
                required property int index
                width: board.cellWidth
                height: board.rowHeight
                ZoneRow {
                    anchors.fill: parent
                    face: cell.modelData
                }
                Rectangle {
                    visible: cell.index < zones.count - board.columns
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 2
                    color: Theme.boardLine
                }
            }
        }
    }
}
