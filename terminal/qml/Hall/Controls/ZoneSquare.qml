import QtQuick

// A zone: its letter in an outlined square. `overInk` for boards; `busy` fills it with amber; `quiet` for zones elsewhere.
Rectangle {
    id: square

    property string letter: ""
    property real size: 56
    property bool overInk: false
    property bool busy: false
    property bool quiet: false

    readonly property color ink: overInk ? (quiet ? Theme.boardSecondary : Theme.boardText) : quiet ? Theme.secondary : Theme.text

    width: size
    height: size
    radius: size * 0.14
    color: busy ? (overInk ? Theme.boardWarning : Theme.warning) : "transparent"
    border.color: busy ? color : ink
    border.width: Math.max(1.5, Math.round(size * 0.055))
    antialiasing: true

    HallText {
        anchors.centerIn: parent
        text: square.letter
        bold: true
        color: square.busy ? (Theme.highContrast ? Theme.black : square.overInk ? Theme.ink900 : Theme.white) : square.ink
        font.pixelSize: square.size * 0.57
    }
}
