import QtQuick

// The one jade action of a page: a big word, and beside it what it brings. `progress` 0…1 while it is under way.
Touchable {
    id: button

    property string text: ""
    /// Up to two lines beside the word, such as people ahead and the wait.
    property string firstNote: ""
    property string secondNote: ""
    property string iconName: ""
    property int pixelSize: Theme.desk ? Theme.counter.title : Theme.kiosk.page
    property int notePixelSize: Theme.desk ? Theme.counter.body : Theme.kiosk.plain
    property real letterSpacing: 0
    /// Below 0: not under way.
    property real progress: -1

    label: [text, firstNote, secondNote].filter(part => part !== "").join(" ")
    implicitWidth: 960
    implicitHeight: Theme.desk ? 72 : 164
    radius: Theme.desk ? Theme.controlRadius : Theme.paneRadius
    opacity: 1
    color: !enabled && progress < 0 ? Theme.well : pressed ? Theme.primaryPressed : Theme.primary
    border.color: enabled || progress >= 0 ? color : Theme.line
    border.width: Theme.hairline

    readonly property color ink: !enabled && progress < 0 ? Theme.disabledText : Theme.primaryText

    Row {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: button.progress >= 0 ? -button.height * 0.04 : 0
        scale: Math.min(1, (button.width - 2 * Theme.space12) / Math.max(1, implicitWidth), (button.height - 8) / Math.max(1, implicitHeight))
        spacing: Theme.desk ? Theme.space16 : Theme.space40
        Icon {
            name: button.iconName
            size: Math.round(button.pixelSize * 1.12)
            stroke: 3.6
            color: button.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            text: button.text
            bold: true
            color: button.ink
            font.pixelSize: button.pixelSize
            font.letterSpacing: button.letterSpacing
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: hang
        }
        Rectangle {
            visible: notes.visible
            width: 2
            height: button.height * 0.56
            color: button.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            id: notes
            visible: button.firstNote !== ""
            anchors.verticalCenter: parent.verticalCenter
            HallText {
                text: button.firstNote
                color: button.ink
                font.pixelSize: button.notePixelSize
            }
            HallText {
                visible: text !== ""
                text: button.secondNote
                color: button.ink
                font.pixelSize: button.notePixelSize
            }
        }
    }
    ProgressLine {
        visible: button.progress >= 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: button.height > 120 ? 20 : 12
        height: 8
        value: button.progress
        fill: button.ink
        ground: Qt.alpha(button.ink, 0.22)
    }
}
