pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The number's code for a telephone or another machine.
Pane {
    id: card

    required property var face

    QrSquare {
        id: code
        x: 24
        size: Math.min(card.height - 24, 150)
        text: card.face.qr
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        anchors.left: code.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        HallText {
            width: parent.width
            text: card.face.qrTitle
            bold: true
            font.pixelSize: 36
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 22
        }
        Repeater {
            model: card.face.qrLines
            HallText {
                required property string modelData
                width: parent ? parent.width : 0
                text: modelData
                color: Theme.secondary
                font.pixelSize: 30
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
            }
        }
    }
}
