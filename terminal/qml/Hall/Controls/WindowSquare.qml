import QtQuick

// A window: its number in a filled square. `overInk` for boards and the ticket page; `empty` for a window without number.
Rectangle {
    id: square

    property string number: ""
    property real size: 48
    property bool overInk: false
    property bool empty: false

    width: Math.max(size, word.implicitWidth + size * 0.3)
    height: size
    radius: size * 0.1 + 2
    color: empty ? Theme.pane : overInk ? (Theme.highContrast ? Theme.white : Theme.jade300) : Theme.highContrast ? Theme.white : Theme.jade
    border.color: empty ? Theme.controlLine : color
    border.width: empty ? Theme.hairline : 0

    HallText {
        id: word
        visible: !square.empty
        anchors.centerIn: parent
        text: square.number
        bold: true
        color: Theme.highContrast ? Theme.black : square.overInk ? Theme.ink900 : Theme.white
        font.pixelSize: square.size * 0.68
    }
}
