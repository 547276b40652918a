pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// What the slots below the screen are for, each with an arrow over its slot.
Rectangle {
    id: hints

    required property bool landscape

    readonly property real margin: 60
    property var slots: ["paper"]

    readonly property real cellWidth: (width - 2 * margin) / Math.max(1, slots.length)
    readonly property var words: ({
            "card": {
                "icon": "id-card",
                "title": Words.tr("刷身份证"),
                "text": Words.tr("签到或查询")
            },
            "scan": {
                "icon": "qr",
                "title": Words.tr("扫预约码"),
                "text": Words.tr("直接签到")
            },
            "paper": {
                "icon": "ticket",
                "title": Words.tr("取小票"),
                "text": Words.tr("从这里出票")
            }
        })

    height: landscape ? 104 : 152
    color: Theme.well

    Rectangle {
        width: parent.width
        height: Theme.highContrast ? 4 : 2
        color: Theme.line
    }
    Repeater {
        model: hints.slots
        Item {
            id: cell
            required property string modelData
            required property int index
            x: hints.margin + index * hints.cellWidth
            width: hints.cellWidth
            height: hints.height
            Rectangle {
                visible: cell.index > 0
                y: parent.height * 0.22
                width: 2
                height: parent.height * 0.56
                color: Theme.line
            }
            Icon {
                id: drawing
                x: cell.index > 0 ? 26 : 0
                name: hints.words[cell.modelData].icon
                size: 56
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                anchors.left: drawing.right
                anchors.leftMargin: 14
                anchors.right: arrow.left
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                HallText {
                    width: parent.width
                    text: hints.words[cell.modelData].title
                    bold: true
                    font.pixelSize: 34
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 22
                }
                HallText {
                    width: parent.width
                    text: hints.words[cell.modelData].text
                    color: Theme.secondary
                    font.pixelSize: 28
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 20
                }
            }
            Icon {
                id: arrow
                name: "arrow-down"
                size: 40
                anchors.right: parent.right
                anchors.rightMargin: cell.index < hints.slots.length - 1 ? 22 : 0
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
