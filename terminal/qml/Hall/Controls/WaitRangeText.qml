import QtQuick

// A wait, right-aligned: "10–15 分钟", or a check and "不用等". `tone`: "plain", "none", "busy".
Row {
    id: wait

    property string tone: "plain"
    /// The numbers ("10–15"), or the words where there is no wait.
    property string text: ""
    property string unit: ""
    property bool overInk: false
    property int pixelSize: Theme.kiosk.row
    property int unitSize: Theme.kiosk.note

    readonly property color ink: tone === "none" ? (overInk ? Theme.boardGood : Theme.good) : tone === "busy" ? (overInk ? Theme.boardWarning : Theme.warning) : overInk ? Theme.boardText : Theme.text

    /// From the top to the line on which the number stands.
    readonly property real numberBaseline: number.baselineOffset

    spacing: 8
    layoutDirection: Qt.LeftToRight

    Icon {
        name: wait.tone === "none" ? "check" : ""
        size: wait.unitSize * 1.1
        color: wait.ink
        anchors.verticalCenter: number.verticalCenter
    }
    HallText {
        id: number
        text: wait.text
        bold: true
        color: wait.ink
        font.pixelSize: wait.tone === "none" ? wait.pixelSize * 0.9 : wait.pixelSize
    }
    HallText {
        visible: text !== "" && wait.tone !== "none"
        text: wait.unit
        bold: true
        color: wait.ink
        font.pixelSize: wait.unitSize
        anchors.baseline: number.baseline
    }
}
