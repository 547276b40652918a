pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The newest call on one line, lit; without one it is ink and says what to do.
Rectangle {
    id: bar

    required property var call
    property bool lit: true
    property bool chineseOnly: true
    property int numberSize: 176
    property string restWords: Words.tr("还没有叫号，请先取号")

    readonly property bool called: call.number !== ""
    readonly property color ink: lit ? Theme.ink900 : Theme.boardSecondary
    readonly property real em: numberSize / 176
    readonly property real base: height / 2 + numberSize * 0.37

    objectName: "newest"
    radius: Theme.paneRadius
    color: !lit ? Theme.boardGround : called ? Theme.paper50 : Theme.boardPane
    border.color: Theme.ink500
    border.width: lit ? 0 : 3

    FitText {
        visible: !bar.called
        anchors.centerIn: parent
        room: parent.width - 80
        smallest: 28
        text: bar.restWords
        color: Theme.boardText
        font.pixelSize: 64 * bar.em
    }
    Row {
        id: line
        visible: bar.called
        x: 48 * bar.em
        readonly property real room: bar.width - x - 40 - (arrow.visible ? arrow.width + 40 : 0)
        scale: implicitWidth > room ? room / implicitWidth : 1
        transformOrigin: Item.Left
        y: bar.base - number.baselineOffset
        height: number.implicitHeight
        HallText {
            id: number
            objectName: "newest-number"
            text: bar.call.number
            bold: true
            color: bar.ink
            font.pixelSize: bar.numberSize
        }
        Item {
            width: 56 * bar.em
            height: 1
        }
        CallSign {
            objectName: "sign"
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -2 * bar.em
            width: 132 * bar.em
            radius: 10
            pixelSize: 54 * bar.em
            key: bar.call.key
            pulses: bar.call.pulses
            tone: bar.called ? bar.call.tone : "past"
            text: bar.called ? bar.call.sign : ""
            overInk: !bar.lit
        }
        Item {
            width: 40 * bar.em
            height: 1
        }
        HallText {
            visible: !bar.chineseOnly
            anchors.baseline: number.baseline
            rightPadding: 30 * bar.em
            text: Words.tr("窗口")
            bold: true
            color: bar.ink
            font.pixelSize: 72 * bar.em
        }
        HallText {
            objectName: "newest-window"
            text: bar.called ? bar.call.window : ""
            bold: true
            color: bar.ink
            font.pixelSize: bar.numberSize
        }
        HallText {
            visible: bar.chineseOnly
            anchors.baseline: number.baseline
            leftPadding: 18 * bar.em
            text: "号窗口"
            bold: true
            color: bar.ink
            font.pixelSize: 72 * bar.em
        }
    }
    ArrowSquare {
        id: arrow
        visible: bar.called && bar.lit && bar.call.arrow !== ""
        anchors.right: parent.right
        anchors.rightMargin: 40
        anchors.verticalCenter: parent.verticalCenter
        size: 100
        arrow: bar.called ? bar.call.arrow : ""
    }
}
