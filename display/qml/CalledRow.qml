pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// A call before the newest: number, window, direction. Dimmed once the person has come.
Item {
    id: row

    required property var call
    property bool lit: true
    property bool chineseOnly: true
    /// Right edges of the digits and of the window's number.
    property real digitsEnd: 274
    property real windowEnd: 472
    property int unitSize: 36
    property int pixelSize: Theme.board.row
    property real arrowCentre: 651
    property real arrowSize: 60

    readonly property color ink: lit && call.awaited ? Theme.boardText : Theme.boardSecondary
    readonly property real base: height * 0.5 + pixelSize * 0.37

    TicketNumber {
        id: number
        objectName: "row-number"
        x: row.digitsEnd - implicitWidth
        y: row.base - baselineOffset
        pixelSize: row.pixelSize
        prefix: row.call.prefix
        digits: row.call.digits
        color: row.ink
    }
    HallText {
        id: windowNumber
        objectName: "row-window"
        x: row.windowEnd - implicitWidth
        y: row.base - baselineOffset
        text: row.call.window
        bold: true
        color: row.ink
        font.pixelSize: row.pixelSize
    }
    HallText {
        visible: row.chineseOnly
        x: row.windowEnd + 17
        y: row.base + 1 - baselineOffset
        text: "号窗口"
        color: Theme.boardSecondary
        font.pixelSize: row.unitSize
    }
    Icon {
        name: row.call.arrow
        x: row.arrowCentre - size / 2
        y: row.height / 2 - size / 2
        size: row.arrowSize
        stroke: 5
        color: row.lit ? Theme.boardGood : Theme.boardSecondary
    }
}
