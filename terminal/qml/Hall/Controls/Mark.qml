import QtQuick

// The mark: a window of 2×2 panes whose upper left quarter is lit.
Item {
    id: mark

    property real size: 94
    property color frame: Theme.boardText
    property color lit: Theme.markLit
    property color dark: "transparent"
    /// Which quarter is lit: 0 upper left, 1 upper right, 2 lower left, 3 lower right.
    property int quarter: 0
    property real radius: 0
    /// Gap between the lit quarter and its frame.
    property real inset: 0

    readonly property real bar: size * 0.062
    readonly property real cell: (size - 3 * bar) / 2

    width: size
    height: size

    Rectangle {
        anchors.fill: parent
        color: mark.dark
        border.color: mark.frame
        border.width: Math.max(1, Math.round(mark.bar))
        radius: mark.radius
        antialiasing: true
    }
    Rectangle {
        x: mark.bar + mark.inset + (mark.quarter % 2) * (mark.cell + mark.bar)
        y: mark.bar + mark.inset + Math.floor(mark.quarter / 2) * (mark.cell + mark.bar)
        width: mark.cell - 2 * mark.inset
        height: mark.cell - 2 * mark.inset
        color: mark.lit
    }
    Rectangle {
        x: mark.bar + mark.cell
        width: mark.bar
        height: mark.size
        color: mark.frame
    }
    Rectangle {
        y: mark.bar + mark.cell
        width: mark.size
        height: mark.bar
        color: mark.frame
    }
}
