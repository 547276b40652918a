import QtQuick
import Hall.Controls

// The button for larger letters, as large as its promise.
Touchable {
    id: button

    readonly property bool on: Theme.largeType

    label: on ? Words.tr("小字版") : Words.tr("大字版")
    radius: Theme.paneRadius
    color: pressed ? Theme.panePressed : Theme.pane
    border.color: Theme.text
    border.width: Theme.strongLine

    readonly property color ink: pressed ? Theme.panePressedText : Theme.text

    Row {
        anchors.centerIn: parent
        spacing: 28
        LetterSizeSign {
            shrinks: button.on
            largeSize: 68
            color: button.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            HallText {
                text: button.on ? Words.tr("小字版") : Words.tr("大字版")
                bold: true
                color: button.ink
                font.pixelSize: 40
            }
            HallText {
                text: button.on ? Words.tr("回到平常的字") : Words.tr("长辈请按这里")
                color: button.ink
                font.pixelSize: 28
            }
        }
    }
}
