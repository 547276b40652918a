import QtQuick

// A tick box of a list. `phase`: "open", "good" (ticked), "bad" (crossed), "current" (number on ink), "missing" (amber).
Rectangle {
    id: square

    property string phase: "open"
    property string number: ""
    property real size: 24

    readonly property color fill: phase === "good" ? Theme.primary : phase === "bad" ? Theme.stop : phase === "current" ? Theme.selected : phase === "missing" ? Theme.warningWash : Theme.pane

    width: size
    height: size
    radius: size * 0.22
    color: fill
    border.color: phase === "open" ? Theme.controlLine : phase === "missing" ? (Theme.highContrast ? Theme.white : Theme.amber500) : fill
    border.width: phase === "open" || phase === "missing" ? Math.max(1, size / 14) : 0

    Icon {
        anchors.centerIn: parent
        name: square.phase === "good" ? "check" : square.phase === "bad" ? "cross" : ""
        size: square.size * 0.72
        stroke: 5
        color: square.phase === "bad" && Theme.highContrast ? Theme.black : Theme.primaryText
    }
    HallText {
        anchors.centerIn: parent
        visible: square.phase === "current" || square.phase === "missing"
        text: square.number
        bold: true
        color: square.phase === "current" ? Theme.selectedText : Theme.warning
        font.pixelSize: square.size * 0.62
    }
}
