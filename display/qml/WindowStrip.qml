pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The strip over a window: its number at the left, and who is called or served, or why nobody is. 1280×320.
Item {
    id: page

    required property var display

    readonly property var strip: display.strip
    readonly property string phase: strip.state
    readonly property bool calling: phase === "calling"
    readonly property bool serving: phase === "serving"
    readonly property bool closed: phase === "closed" || phase === "day_over"
    readonly property bool offline: phase === "offline"
    readonly property bool told: !calling && !serving && !(offline && strip.number !== "")
    readonly property bool chinese: display.language === "zh"

    Rectangle {
        objectName: "strip-window"
        width: 264
        height: 320
        color: page.calling || page.offline ? Theme.boardGround : Theme.boardPane
        HallText {
            visible: !page.chinese
            anchors.horizontalCenter: parent.horizontalCenter
            y: 70 - baselineOffset
            text: Words.tr("窗口")
            color: Theme.boardSecondary
            font.pixelSize: 44
        }
        FitText {
            anchors.horizontalCenter: parent.horizontalCenter
            y: (page.chinese ? 210 : 250) - baselineOffset
            room: 240
            text: page.strip.window
            bold: true
            color: page.closed || page.offline ? Theme.boardSecondary : Theme.boardText
            font.pixelSize: 176
        }
        HallText {
            visible: page.chinese
            anchors.horizontalCenter: parent.horizontalCenter
            y: 267 - baselineOffset
            text: "号窗口"
            color: Theme.boardSecondary
            font.pixelSize: 43
        }
    }
    Rectangle {
        x: 264
        width: 1016
        height: 320
        color: page.calling ? Theme.paper50 : Theme.boardGround

        // ---- a number
        FitText {
            id: number
            objectName: "strip-number"
            visible: page.strip.number !== ""
            x: 54
            y: (page.calling ? 257 : 233) - baselineOffset
            room: page.calling ? 690 : page.serving ? 520 : 440
            smallest: 100
            text: page.strip.number
            bold: true
            color: page.calling ? Theme.ink900 : page.offline ? Theme.boardSecondary : Theme.boardText
            font.pixelSize: page.calling ? 268 : page.serving ? 200 : 170
        }
        CallSign {
            objectName: "sign"
            visible: page.calling
            x: 764
            y: 56
            width: 208
            pixelSize: 78
            key: page.strip.key
            pulses: page.strip.pulses
            text: page.strip.sign
        }
        Lamp {
            visible: page.serving
            x: 964 - words.width - 28 - size
            y: 160 - size / 2
            size: 24
            lit: true
        }
        FitText {
            id: words
            visible: page.serving
            x: 964 - width
            y: 186 - baselineOffset
            room: 340
            text: page.serving ? page.strip.head : ""
            color: Theme.boardText
            font.pixelSize: 72
        }

        // ---- out of reach, with a number
        Column {
            visible: page.offline && !page.told
            x: 510
            anchors.verticalCenter: parent.verticalCenter
            width: 470
            HallText {
                width: parent.width
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 28
                text: page.offline ? page.strip.head : ""
                bold: true
                color: Theme.boardWarning
                font.pixelSize: 58
            }
            HallText {
                width: parent.width
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 28
                text: page.offline ? page.strip.second : ""
                color: Theme.boardText
                font.pixelSize: 46
            }
        }

        // ---- nobody: a head and a line under it
        Item {
            visible: page.told
            anchors.fill: parent
            FitText {
                id: head
                objectName: "strip-head"
                x: 56
                y: 132 - baselineOffset
                room: 904
                smallest: 40
                text: page.told ? page.strip.head : ""
                bold: true
                color: page.phase === "paused" || page.offline ? Theme.boardWarning : Theme.boardText
                font.pixelSize: page.phase === "paused" ? 92 : 84
            }
            Rectangle {
                visible: beside.text !== ""
                x: head.x + head.width + 38
                y: 58
                width: 2
                height: 76
                color: Theme.boardPaneLine
            }
            FitText {
                id: beside
                x: head.x + head.width + 76
                y: 122 - baselineOffset
                room: 1016 - x - 40
                smallest: 30
                text: page.told ? page.strip.beside : ""
                color: Theme.boardText
                font.pixelSize: 52
            }
            BoardRule {
                y: 184
            }
            FitText {
                x: 56
                y: 270 - baselineOffset
                room: 920
                smallest: 30
                text: page.told ? page.strip.second : ""
                color: page.phase === "paused" || page.offline ? Theme.boardText : Theme.boardSecondary
                font.pixelSize: 52
            }
        }
    }
}
