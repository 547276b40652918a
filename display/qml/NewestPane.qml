pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The one lit pane: the newest call, number over window, both as large as the pane allows.
Rectangle {
    id: pane

    required property var call
    property bool lit: true
    property bool tall: false
    property bool chineseOnly: true
    property bool multilingual: false
    property string lastWords: ""

    // Sizes of the picture: landscape, portrait, and with lines in other languages.
    readonly property int numberSize: tall ? 300 : multilingual ? 220 : Theme.board.newest
    readonly property int numberBase: tall ? 256 : multilingual ? 198 : 242
    readonly property int windowBase: tall ? 512 : multilingual ? 394 : 484
    readonly property int signSize: tall ? 208 : multilingual ? 160 : 184
    readonly property int signTop: tall ? 300 : multilingual ? 232 : 291
    readonly property int unitSize: tall ? 116 : multilingual ? 96 : 104
    readonly property int ruleTop: tall ? 551 : 420
    readonly property real sideLeft: tall ? 56 : multilingual ? 736 : 818
    readonly property color ink: lit ? Theme.ink900 : Theme.boardSecondary

    objectName: "newest"
    radius: Theme.paneRadius
    color: lit ? Theme.paper50 : Theme.boardGround
    border.color: Theme.ink500
    border.width: lit ? 0 : 3

    FitText {
        id: number
        objectName: "newest-number"
        x: 50
        y: pane.numberBase - baselineOffset
        // A longer number than usual shrinks instead of reaching under the arrow.
        room: pane.tall ? pane.width - 100 : pane.sideLeft - x - 20
        smallest: 120
        text: pane.call.number
        bold: true
        color: pane.ink
        font.pixelSize: pane.numberSize
    }
    CallSign {
        id: sign
        objectName: "sign"
        x: 56
        y: pane.signTop
        width: pane.signSize
        pixelSize: pane.signSize * 0.4
        key: pane.call.key
        pulses: pane.call.pulses
        tone: pane.call.tone
        text: pane.call.sign
        overInk: !pane.lit
    }
    Row {
        id: windowLine
        x: sign.x + sign.width + 44
        readonly property real room: pane.width - x - 40
        readonly property bool fits: implicitWidth <= room
        scale: fits ? 1 : room / implicitWidth
        transformOrigin: Item.Left
        y: pane.windowBase - windowNumber.baselineOffset
        spacing: 26
        HallText {
            visible: !pane.chineseOnly && !pane.multilingual
            anchors.baseline: windowNumber.baseline
            text: Words.tr("窗口")
            bold: true
            color: pane.ink
            font.pixelSize: pane.unitSize * 0.6
        }
        HallText {
            id: windowNumber
            objectName: "newest-window"
            text: pane.call.window
            bold: true
            color: pane.ink
            font.pixelSize: pane.numberSize
        }
        HallText {
            visible: pane.chineseOnly || pane.multilingual
            anchors.baseline: windowNumber.baseline
            anchors.baselineOffset: -1
            text: "号窗口"
            bold: true
            color: pane.ink
            font.pixelSize: pane.unitSize
        }
    }

    // ---- where it is: right of the number, in portrait under a line
    Rectangle {
        visible: pane.tall || pane.multilingual
        x: 56
        y: pane.ruleTop
        width: pane.width - 112
        height: 2
        color: pane.lit ? Theme.paper200 : Theme.boardPaneLine
    }
    ArrowSquare {
        id: arrow
        visible: pane.lit && pane.call.arrow !== ""
        x: pane.sideLeft
        y: pane.tall ? 574 : 44
        size: pane.tall ? 88 : pane.multilingual ? 120 : 136
        arrow: pane.call.arrow
    }
    Column {
        visible: pane.lit
        x: pane.tall ? (arrow.visible ? arrow.x + arrow.width + 29 : 56) : pane.sideLeft
        y: pane.tall ? 618 - height / 2 : arrow.visible ? arrow.y + arrow.height + (pane.multilingual ? 8 : 13) : 44
        width: pane.tall ? pane.width - x - 56 : pane.width - pane.sideLeft - 28
        spacing: -6
        Row {
            id: places
            readonly property var latin: pane.call.otherLocations.filter(name => name.language !== "bo")
            spacing: 22
            FitText {
                id: location
                room: places.parent.width
                smallest: 28
                text: pane.call.location
                bold: true
                color: Theme.ink900
                font.pixelSize: pane.multilingual && !pane.tall ? 42 : 46
            }
            FitText {
                visible: text !== ""
                anchors.baseline: location.baseline
                room: places.parent.width - location.width - places.spacing
                smallest: 20
                text: pane.multilingual ? (places.latin.length > 0 ? places.latin[0].text : "") : pane.tall ? pane.call.zoneName : ""
                color: Theme.ink700
                font.pixelSize: pane.multilingual && !pane.tall ? 36 : 46
            }
        }
        FitText {
            readonly property var hanging: pane.call.otherLocations.filter(name => name.language === "bo")
            visible: pane.multilingual && !pane.tall && hanging.length > 0
            room: parent.width
            text: hanging.length > 0 ? hanging[0].text : ""
            color: Theme.ink700
            font.family: Theme.tibetanFamily
            font.pixelSize: 38
        }
        FitText {
            visible: !pane.tall && !pane.multilingual && pane.chineseOnly && text !== ""
            room: parent.width
            smallest: 28
            text: pane.call.zoneName
            color: Theme.ink700
            font.pixelSize: 46
        }
    }

    // ---- the sentence in other languages
    Repeater {
        model: pane.multilingual && pane.lit && !pane.tall ? pane.call.sentences : []
        FitText {
            required property int index
            required property var modelData
            x: 56
            y: 494 + index * 76 - baselineOffset
            room: pane.width - 112
            smallest: 28
            text: modelData.text
            bold: modelData.language === "bo"
            color: Theme.ink900
            font.family: modelData.language === "bo" ? Theme.tibetanFamily : Theme.family
            font.pixelSize: 48
        }
    }

    // ---- out of reach: when it was called
    Grid {
        visible: !pane.lit
        columns: pane.tall ? 2 : 1
        columnSpacing: 24
        horizontalItemAlignment: Grid.AlignRight
        verticalItemAlignment: Grid.AlignVCenter
        x: pane.width - 56 - width
        y: pane.tall ? 616 - height / 2 : 36
        FitText {
            room: 330
            smallest: 28
            text: Words.tr("最后一次叫号")
            color: Theme.boardSecondary
            font.pixelSize: 46
        }
        HallText {
            text: pane.call.calledAt
            bold: true
            color: Theme.boardSecondary
            font.pixelSize: pane.tall ? 58 : 72
        }
    }
}
