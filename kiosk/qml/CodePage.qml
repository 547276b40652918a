pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// A code is typed, or held under the scanner: an appointment, or a number that is asked about.
PageFrame {
    id: page

    readonly property var face: kiosk.code
    readonly property bool large: Theme.largeType
    readonly property real sillTop: landscape ? 976 : large ? 1704 : 1768

    boardHeight: landscape ? 432 : 732

    HallText {
        x: 60
        y: page.landscape ? 144 : 176
        width: page.landscape ? 1800 : 960
        text: page.face.title
        bold: true
        color: Theme.boardText
        font.pixelSize: page.landscape ? 60 : 72
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 40
    }
    HallText {
        x: 60
        y: page.landscape ? 224 : 288
        width: page.landscape ? 1800 : 960
        text: page.face.hint
        color: Theme.boardSecondary
        font.pixelSize: Math.min(40, Theme.kiosk.plain)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 20
    }
    HallText {
        id: typed
        x: 60
        y: page.landscape ? 276 : 380
        width: page.landscape ? 1760 : 920
        height: page.landscape ? 140 : 240
        verticalAlignment: Text.AlignVCenter
        text: page.face.typed
        bold: true
        color: Theme.boardText
        font.pixelSize: page.landscape ? 116 : 180
        font.letterSpacing: 10
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 48
    }
    Rectangle {
        x: typed.x + Math.min(typed.contentWidth, typed.width) + 8
        y: typed.y + (typed.height - height) / 2
        width: 10
        height: page.landscape ? 100 : 150
        color: Theme.boardGood
    }
    NotePane {
        visible: page.face.refusal !== ""
        tone: "warning"
        x: page.landscape ? 1164 : 60
        y: page.landscape ? 470 : 800
        width: page.landscape ? 696 : 960
        height: 172
        title: page.face.refusal
        text: Words.tr("请看清楚再输一次，或到咨询台")
    }
    Column {
        visible: page.face.refusal === "" && !page.landscape
        x: 60
        y: 816
        width: 960
        spacing: 16
        Repeater {
            model: page.face.steps
            Row {
                id: step
                required property string modelData
                required property int index
                spacing: 24
                WindowSquare {
                    number: String(step.index + 1)
                    size: 56
                }
                HallText {
                    width: 880
                    text: step.modelData
                    font.pixelSize: Math.min(44, Theme.kiosk.fact)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 24
                    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                }
            }
        }
    }
    PrimaryButton {
        objectName: "code.send"
        x: page.landscape ? 1164 : 60
        y: page.landscape ? page.sillTop - 16 - 164 : keyboard.y - 164 - 40
        width: page.landscape ? 696 : 960
        enabled: page.face.sendable
        progress: page.face.asking ? 0.5 : -1
        text: page.face.action
        iconName: "check"
        onClicked: page.kiosk.sendCode()
    }
    Keyboard {
        id: keyboard
        kiosk: page.kiosk
        allLead: true
        digits: page.face.digits
        keyHeight: page.large && !page.landscape ? 96 : 104
        pad: page.landscape ? 16 : 24
        radius: page.landscape ? Theme.paneRadius : 0
        x: page.landscape ? 60 : -(page.width - 1080) / 2
        y: page.landscape ? 470 : page.sillTop - height
        width: page.landscape ? 1080 : page.width
    }
}
