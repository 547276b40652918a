import QtQuick

// A key of the kiosk's keyboard: white when it leads to a result; the others are dim but work.
Touchable {
    id: key

    property string text: ""
    property string iconName: ""
    property bool leads: true
    property int pixelSize: text.length > 1 ? Theme.kiosk.row : Theme.kiosk.heading

    readonly property color ink: pressed ? Theme.selectedText : leads ? Theme.text : Theme.secondary

    label: text === "" ? iconName : text
    settleTime: 0
    implicitWidth: 92
    implicitHeight: 104
    radius: 12
    color: pressed ? Theme.selected : leads ? Theme.pane : Theme.ground
    border.color: pressed ? Theme.selected : Theme.controlLine
    border.width: leads || Theme.highContrast ? Theme.hairline : 0

    HallText {
        anchors.centerIn: parent
        text: key.text
        bold: key.leads || key.pressed
        color: key.ink
        font.pixelSize: key.pixelSize
    }
    Icon {
        anchors.centerIn: parent
        name: key.iconName
        size: 56
        color: key.ink
    }
}
