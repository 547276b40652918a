pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Found items, one row each: name with what was met, department and zone; the wait at the right.
Pane {
    id: list

    required property var kiosk
    property var rows: []
    property real rowHeight: 144
    property int nameSize: Theme.kiosk.row

    height: rows.length * rowHeight

    Repeater {
        id: items
        model: list.rows
        Touchable {
            id: row
            required property var modelData
            required property int index
            readonly property color ink: pressed ? Theme.panePressedText : Theme.text
            readonly property color quiet: pressed ? Theme.panePressedText : Theme.secondary

            objectName: "result." + index
            label: modelData.name
            y: index * list.rowHeight
            width: list.width
            height: list.rowHeight
            color: pressed ? Theme.panePressed : "transparent"
            topLeftRadius: index === 0 ? list.radius : 0
            topRightRadius: topLeftRadius
            bottomLeftRadius: index === items.count - 1 ? list.radius : 0
            bottomRightRadius: bottomLeftRadius
            onClicked: list.kiosk.openItem(modelData.code)

            MarkedName {
                id: name
                x: 34
                y: row.height / 2 - height + (Theme.largeType ? 2 : 0)
                width: figures.x - x - 20
                height: pixelSize * 1.35
                pieces: row.modelData.pieces
                pixelSize: list.nameSize
                color: row.ink
                metColor: row.pressed ? row.ink : Theme.good
            }
            HallText {
                x: 34
                anchors.baseline: parent.verticalCenter
                anchors.baselineOffset: Theme.kiosk.note * 1.42
                width: foot.x - x - 16
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
                text: row.modelData.department + (row.modelData.zone === "" ? "" : "    " + row.modelData.zone)
                color: row.quiet
                font.pixelSize: Theme.kiosk.note
            }
            WaitRangeText {
                id: figures
                visible: row.modelData.wait.text !== ""
                anchors.right: chevron.left
                anchors.rightMargin: 20
                y: row.height / 2 - height * 0.86
                tone: row.modelData.wait.tone
                text: row.modelData.wait.text
                unit: row.modelData.wait.unit
            }
            HallText {
                id: foot
                anchors.right: chevron.left
                anchors.rightMargin: 20
                anchors.baseline: parent.verticalCenter
                anchors.baselineOffset: figures.visible ? Theme.kiosk.note * 1.42 : Theme.kiosk.note * 0.4
                text: row.modelData.wait.note
                color: row.quiet
                font.pixelSize: Theme.kiosk.note
            }
            Icon {
                id: chevron
                name: "chevron-right"
                size: 40
                color: row.ink
                anchors.right: parent.right
                anchors.rightMargin: 28
                anchors.verticalCenter: parent.verticalCenter
            }
            Rectangle {
                visible: row.index > 0
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
        }
    }
    // The rows' own colours must not cover the pane's line.
    Rectangle {
        anchors.fill: parent
        radius: list.radius
        color: "transparent"
        border.color: list.border.color
        border.width: list.border.width
    }
}
