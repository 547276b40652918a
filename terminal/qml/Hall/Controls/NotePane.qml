import QtQuick

// A pane that tells a state: drawing, what happened, what to do. `tone`: "plain", "good", "warning", "stop", "closed".
Rectangle {
    id: note

    property string tone: "plain"
    property string title: ""
    property string text: ""
    property string iconName: tone === "good" ? "circle-check" : tone === "plain" ? "notice-bell" : "warning"
    property real progress: -1
    property int titleSize: Theme.desk ? Theme.counter.strong : Theme.kiosk.fact
    property int textSize: Theme.desk ? Theme.counter.body : Theme.kiosk.note + 2

    readonly property color lineColor: Theme.highContrast ? Theme.white : tone === "good" ? Theme.jade : tone === "warning" ? (Theme.desk ? Theme.amber500 : Theme.amber700) : tone === "stop" ? Theme.seal700 : Theme.paneLine
    readonly property color inkColor: Theme.highContrast ? Theme.white : tone === "good" ? Theme.jade : tone === "warning" ? Theme.amber700 : tone === "stop" ? Theme.seal700 : Theme.text

    implicitWidth: words.x + words.implicitWidth + Theme.space24
    implicitHeight: words.implicitHeight + (progress >= 0 ? 44 : 28)
    radius: Theme.paneRadius
    color: tone === "good" ? Theme.goodWash : tone === "warning" ? Theme.warningWash : tone === "stop" ? Theme.stopWash : tone === "closed" ? Theme.well : Theme.pane
    border.color: lineColor
    border.width: tone === "plain" || tone === "closed" || Theme.desk ? Theme.hairline : Theme.strongLine
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + text

    Icon {
        id: drawing
        x: Theme.desk ? Theme.space16 : 28
        anchors.verticalCenter: words.verticalCenter
        name: note.iconName
        size: Theme.desk ? 32 : 64
        color: note.inkColor
    }
    Column {
        id: words
        x: note.iconName === "" ? drawing.x : drawing.x + drawing.width + (Theme.desk ? Theme.space16 : 20)
        y: (note.height - (note.progress >= 0 ? 20 : 0) - height) / 2
        width: note.width - x - Theme.space16
        // Languages with taller lines shrink rather than leave the pane.
        scale: Math.min(1, (note.height - (note.progress >= 0 ? 32 : 12)) / Math.max(1, implicitHeight))
        transformOrigin: Item.Left
        HallText {
            width: Math.min(implicitWidth, parent.width)
            wrapMode: Text.Wrap
            text: note.title
            bold: true
            font.pixelSize: note.titleSize
        }
        HallText {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
            text: note.text
            font.pixelSize: note.textSize
        }
    }
    ProgressLine {
        visible: note.progress >= 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 24
        anchors.bottomMargin: 12
        height: 8
        value: note.progress
    }
}
