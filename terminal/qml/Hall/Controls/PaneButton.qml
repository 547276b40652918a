import QtQuick

// A white control with a word, and a drawing before it if it helps. `selected` fills it with ink.
Touchable {
    id: button

    property string text: ""
    property string note: ""
    property string iconName: ""
    property string trailingIconName: ""
    property bool selected: false
    /// A thick ink line: offers itself more than its neighbours.
    property bool strong: false
    /// Draws the sign for large letters before the words.
    property bool letterSign: false
    property int pixelSize: Theme.desk ? Theme.counter.body : Theme.kiosk.fact
    property int iconSize: Math.round(pixelSize * (selected && iconName === "" ? 0.8 : 1.1))

    readonly property color ink: !enabled ? Theme.disabledText : pressed ? Theme.panePressedText : selected ? Theme.selectedText : Theme.text

    label: note === "" ? text : text + " " + note
    implicitWidth: words.implicitWidth + 2 * Theme.space24
    implicitHeight: Theme.desk ? 40 : Theme.touchHeight
    radius: Theme.desk ? Theme.controlRadius : Theme.paneRadius
    color: !enabled ? Theme.ground : pressed ? Theme.panePressed : selected ? Theme.selected : Theme.pane
    border.color: !enabled ? Theme.line : pressed ? Theme.text : selected ? Theme.selected : strong ? Theme.text : Theme.controlLine
    border.width: strong ? Theme.strongLine : Theme.hairline

    Row {
        id: words
        anchors.centerIn: parent
        // Words of another language may be longer: they shrink rather than leave the control.
        scale: Math.min(1, (button.width - 2 * Theme.space12) / Math.max(1, implicitWidth), (button.height - 8) / Math.max(1, implicitHeight))
        spacing: Theme.desk ? Theme.space8 : Theme.space16
        Icon {
            name: button.selected && button.iconName === "" ? "check" : button.iconName
            size: button.iconSize
            color: button.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        LetterSizeSign {
            visible: button.letterSign
            largeSize: 72
            shrinks: Theme.largeType
            color: button.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: word.hang
            HallText {
                id: word
                text: button.text
                bold: button.enabled
                color: button.ink
                font.pixelSize: button.pixelSize
            }
            HallText {
                visible: button.note !== ""
                text: button.note
                color: button.ink
                font.pixelSize: Theme.desk ? Theme.counter.note : Theme.kiosk.note
            }
        }
        Icon {
            name: button.trailingIconName
            size: button.iconSize
            color: button.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
