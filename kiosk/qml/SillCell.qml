import QtQuick
import Hall.Controls

// A cell of the sill: a drawing above a word, or beside it where the screen is low.
Touchable {
    id: button

    property string text: ""
    property string iconName: ""
    property bool letterSign: false
    property bool flat: false
    readonly property color ink: pressed ? Theme.panePressedText : Theme.text

    label: text
    height: parent ? parent.height : 152
    color: pressed ? Theme.panePressed : "transparent"

    Grid {
        anchors.centerIn: parent
        columns: button.flat ? 2 : 1
        columnSpacing: 20
        rowSpacing: 0
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        Item {
            width: button.letterSign ? sign.width : icon.width
            height: Theme.largeType && !button.flat ? 68 : 50
            Icon {
                id: icon
                visible: !button.letterSign
                anchors.centerIn: parent
                name: button.letterSign ? "" : button.iconName
                size: Theme.largeType && !button.flat ? 60 : 48
                color: button.ink
            }
            LetterSizeSign {
                id: sign
                visible: button.letterSign
                anchors.centerIn: parent
                shrinks: Theme.largeType
                color: button.ink
            }
        }
        HallText {
            width: Math.min(implicitWidth, button.width - (button.flat ? 110 : 16))
            horizontalAlignment: Text.AlignHCenter
            text: button.text
            bold: true
            color: button.ink
            font.pixelSize: Theme.kiosk.plain
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 22
        }
    }
}
