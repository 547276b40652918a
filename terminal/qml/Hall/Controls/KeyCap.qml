import QtQuick

// A key of the keyboard as it looks: thin line, thicker below. `tone`: "plain", "lit" (on jade or ink), "dim".
Item {
    id: cap

    property string text: ""
    property string iconName: ""
    property string tone: "plain"
    property int pixelSize: Theme.counter.note
    property real thickness: Math.max(1, Math.round(pixelSize / 16))
    property real depth: Math.max(3, Math.round(pixelSize / 6))

    readonly property color lineColor: tone === "lit" ? Theme.primaryText : Theme.highContrast ? Theme.white : tone === "dim" ? Theme.paper200 : Theme.paper300
    readonly property color ink: tone === "lit" ? Theme.primaryText : tone === "dim" ? Theme.faint : Theme.text
    property color fill: Theme.highContrast ? Theme.black : tone === "lit" ? "transparent" : tone === "dim" ? Theme.ground : Theme.pane

    implicitWidth: Math.max(pixelSize * 2.1, label.implicitWidth + pixelSize)
    implicitHeight: Math.round(pixelSize * 1.58)

    Rectangle {
        anchors.fill: parent
        radius: Math.round(cap.pixelSize * 0.3)
        color: cap.lineColor
        visible: cap.tone !== "lit"
    }
    Rectangle {
        visible: cap.tone !== "lit"
        x: cap.thickness
        y: cap.thickness
        width: parent.width - 2 * cap.thickness
        height: parent.height - cap.thickness - cap.depth
        radius: Math.round(cap.pixelSize * 0.24)
        color: cap.fill
    }
    Rectangle {
        visible: cap.tone === "lit"
        anchors.fill: parent
        radius: Math.round(cap.pixelSize * 0.3)
        color: "transparent"
        border.color: cap.lineColor
        border.width: Math.max(1, Math.round(cap.pixelSize / 14))
    }
    Rectangle {
        visible: cap.tone === "lit"
        x: cap.pixelSize * 0.12
        width: parent.width - 2 * x
        height: cap.depth
        anchors.bottom: parent.bottom
        radius: cap.depth / 2
        color: cap.lineColor
    }
    HallText {
        id: label
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -(cap.depth - cap.thickness) / 2
        text: cap.text
        bold: true
        color: cap.ink
        font.pixelSize: cap.pixelSize
        visible: cap.iconName === ""
    }
    Icon {
        anchors.centerIn: label
        name: cap.iconName
        size: cap.pixelSize * 1.1
        color: cap.ink
    }
}
