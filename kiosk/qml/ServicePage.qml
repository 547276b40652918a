pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The technician's page: what this box is and how its devices and its link are. Nothing can be changed here.
PageFrame {
    id: page

    readonly property var face: kiosk.service

    HallText {
        x: 60
        y: page.landscape ? 156 : 176
        text: Words.tr("运维信息")
        bold: true
        font.pixelSize: 64
    }
    Column {
        x: 60
        y: page.landscape ? 262 : 300
        width: page.landscape ? 1800 : 960
        Repeater {
            model: page.face.rows
            Item {
                id: row
                required property var modelData
                width: parent ? parent.width : 0
                height: page.landscape ? 86 : 128
                Icon {
                    id: sign
                    name: row.modelData.good ? "check" : "warning"
                    size: 36
                    color: row.modelData.good ? Theme.good : Theme.warning
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    id: name
                    x: 56
                    text: row.modelData.name
                    color: Theme.secondary
                    font.pixelSize: 34
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    anchors.left: name.right
                    anchors.leftMargin: 24
                    anchors.right: parent.right
                    horizontalAlignment: Text.AlignRight
                    text: row.modelData.value === "" ? "—" : row.modelData.value
                    bold: true
                    font.pixelSize: 34
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 18
                    anchors.verticalCenter: parent.verticalCenter
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Theme.hairline
                    color: Theme.line
                }
            }
        }
    }
}
