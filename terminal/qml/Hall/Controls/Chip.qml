import QtQuick

// A word in a small pane. `tone`: "plain" (outlined), "soft" (ink wash), "ink" (filled), "good", "warning", "stop".
Rectangle {
    id: chip

    property string text: ""
    property string iconName: ""
    property string tone: "plain"
    property int pixelSize: Theme.desk ? Theme.counter.note : Theme.kiosk.note

    readonly property bool filled: tone === "ink"
    readonly property color ink: Theme.highContrast ? (filled ? Theme.black : Theme.white) : filled ? Theme.white : tone === "good" ? Theme.jade700 : tone === "warning" ? Theme.amber700 : tone === "stop" ? Theme.seal700 : Theme.text

    implicitWidth: row.implicitWidth + pixelSize
    implicitHeight: Math.round(pixelSize * 1.7)
    radius: Math.round(pixelSize * 0.36)
    color: Theme.highContrast ? (filled ? Theme.white : Theme.black) : filled ? Theme.ink700 : tone === "soft" ? Theme.ink100 : tone === "good" ? Theme.jade100 : tone === "warning" ? Theme.amber100 : tone === "stop" ? Theme.seal100 : Theme.pane
    border.color: Theme.highContrast ? Theme.white : Theme.paper200
    border.width: tone === "plain" || Theme.highContrast ? Theme.hairline : 0

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 6
        Icon {
            name: chip.iconName
            size: chip.pixelSize * 1.2
            color: chip.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            text: chip.text
            color: chip.ink
            font.pixelSize: chip.pixelSize
        }
    }
}
