pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The zone's windows: whom they serve, or why they do not.
BoardPane {
    id: pane

    required property var windows
    property bool chineseOnly: true

    readonly property int headHeight: 64
    readonly property real rowHeight: (height - headHeight) / Math.max(10, windows.length)

    FitText {
        x: 28
        y: 47 - baselineOffset
        room: 112
        smallest: 24
        text: Words.tr("窗口")
        color: Theme.boardSecondary
        font.pixelSize: 36
    }
    HallText {
        x: 152
        y: 47 - baselineOffset
        text: Words.tr("正在办理")
        color: Theme.boardSecondary
        font.pixelSize: 36
    }
    Repeater {
        model: pane.windows
        Rectangle {
            id: row
            required property int index
            required property var modelData

            readonly property string tone: modelData.tone
            readonly property bool bright: tone === "lit" && pane.lit
            readonly property bool last: index === pane.windows.length - 1
            readonly property color ink: bright ? Theme.ink900 : tone === "paused" && pane.lit ? Theme.boardWarning : tone === "closed" || tone === "free" || !pane.lit ? Theme.boardSecondary : Theme.boardText
            readonly property real base: height / 2 + 16

            y: pane.headHeight + index * pane.rowHeight
            width: pane.width
            height: pane.rowHeight
            radius: bright && last && pane.windows.length >= 10 ? Theme.paneRadius : 0
            color: bright ? Theme.paper50 : "transparent"

            BoardRule {
                visible: !row.bright
            }
            Rectangle {
                x: 28
                anchors.verticalCenter: parent.verticalCenter
                width: 88
                height: Math.min(58, row.height - 10)
                radius: 8
                color: row.bright ? Theme.ink900 : "transparent"
                border.color: row.tone === "paused" && pane.lit ? Theme.boardWarning : row.tone === "closed" ? Theme.boardPaneLine : Theme.ink500
                border.width: row.bright ? 0 : 3
                HallText {
                    anchors.centerIn: parent
                    text: row.modelData.window
                    bold: true
                    color: row.bright ? Theme.white : row.tone === "serving" || row.tone === "called" ? (pane.lit ? Theme.boardText : Theme.boardSecondary) : row.ink
                    font.pixelSize: 44
                }
            }
            HallText {
                visible: row.modelData.number !== ""
                x: 152
                y: row.base + 6 - baselineOffset
                text: row.modelData.number
                bold: true
                color: row.ink
                font.pixelSize: Math.min(60, row.height * 0.85)
            }
            HallText {
                visible: row.modelData.number === ""
                x: 152
                y: row.base - 2 - baselineOffset
                text: row.tone === "paused" ? Words.tr("暂停") : row.tone === "closed" ? Words.tr("未开") : Words.tr("准备叫号")
                bold: row.tone === "paused"
                color: row.ink
                font.pixelSize: 40
            }
            HallText {
                visible: row.tone === "paused" && row.modelData.until !== ""
                anchors.right: parent.right
                anchors.rightMargin: 36
                y: row.base - 2 - baselineOffset
                text: Words.tr("%1 恢复").arg(row.modelData.until)
                color: row.ink
                font.pixelSize: 40
            }
            Rectangle {
                visible: (row.tone === "lit" || row.tone === "called") && pane.lit
                anchors.right: parent.right
                anchors.rightMargin: 36
                anchors.verticalCenter: parent.verticalCenter
                width: word.implicitWidth + 32
                height: 54
                radius: 8
                color: Theme.seal700
                HallText {
                    id: word
                    anchors.centerIn: parent
                    text: Words.tr("请到")
                    bold: true
                    color: Theme.white
                    font.pixelSize: 35
                }
            }
        }
    }
}
