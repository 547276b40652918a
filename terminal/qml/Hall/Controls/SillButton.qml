import QtQuick

// One of the sill's four: a drawing above a word. `letterSign` draws the sign for large letters instead.
Touchable {
    id: button

    property string text: ""
    property string iconName: ""
    property bool letterSign: false

    readonly property Sill sill: parent ? parent.parent as Sill : null
    readonly property color ink: !enabled ? Theme.disabledText : pressed ? Theme.panePressedText : Theme.text

    label: text
    width: sill ? sill.cellWidth : 240
    height: parent ? parent.height : 152
    color: pressed ? Theme.panePressed : "transparent"

    Item {
        id: sign
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: word.top
        anchors.bottomMargin: 2
        width: 80
        height: 48
        Icon {
            anchors.centerIn: parent
            name: button.letterSign ? "" : button.iconName
            size: Theme.largeType ? 60 : 48
            color: button.ink
        }
        LetterSizeSign {
            visible: button.letterSign
            anchors.centerIn: parent
            shrinks: Theme.largeType
            color: button.ink
        }
    }
    HallText {
        id: word
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.largeType ? 34 : 20
        width: button.width - 16
        horizontalAlignment: Text.AlignHCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 22
        text: button.text
        bold: true
        color: button.ink
        font.pixelSize: Theme.kiosk.plain
    }
}
