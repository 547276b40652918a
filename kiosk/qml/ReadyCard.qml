pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// What to have ready while waiting.
Pane {
    id: card

    required property var face

    Column {
        x: 34
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2
        HallText {
            width: parent.width
            text: card.face.ready.length > 0 ? Words.tr("坐等时备好") : Words.tr("不用准备材料")
            bold: true
            font.pixelSize: card.face.ready.length > 2 ? 32 : 36
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 22
        }
        Repeater {
            model: card.face.ready
            Row {
                id: row
                required property var modelData
                spacing: 16
                Icon {
                    name: row.modelData.icon
                    size: 36
                    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                }
                HallText {
                    width: card.width - 68 - 52
                    text: row.modelData.name
                    font.pixelSize: card.face.ready.length > 2 ? 28 : 32
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 18
                }
            }
        }
    }
}
