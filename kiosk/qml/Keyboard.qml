pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Letters, or digits, in three rows. Keys that lead to a result are white; the others are dim but work.
Rectangle {
    id: board

    required property var kiosk
    /// Letters that lead on, in capitals; with `allLead` all do.
    property string leads: ""
    property bool allLead: false
    property bool digits: false
    property real keyHeight: 104
    property real pad: 24

    readonly property var letterRows: ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"]
    readonly property var digitRows: ["1234567890", "", ""]
    readonly property real keyWidth: (width - 52 - 9 * 12) / 10
    readonly property real pitch: keyWidth + 12

    height: 2 * pad + 3 * keyHeight + 2 * 12
    color: Theme.well

    Rectangle {
        width: parent.width
        height: Theme.highContrast ? 4 : 2
        color: Theme.line
    }
    Repeater {
        model: board.digits ? ["1234567890", "ABCDEFGHJ", "KLMNPRS"] : board.letterRows
        Item {
            id: line
            required property string modelData
            required property int index
            readonly property real inset: index === 0 ? 0 : index === 1 ? board.pitch / 2 : board.pitch * 1.5
            x: 26 + inset
            y: board.pad + index * (board.keyHeight + 12)
            Repeater {
                model: line.modelData.split("")
                LetterKey {
                    required property string modelData
                    required property int index
                    objectName: "key." + modelData
                    x: index * board.pitch
                    width: board.keyWidth
                    height: board.keyHeight
                    text: modelData
                    pixelSize: Theme.largeType ? 56 : 48
                    leads: board.allLead || board.leads.indexOf(modelData) >= 0
                    onClicked: board.kiosk.typeLetter(modelData)
                }
            }
        }
    }
    LetterKey {
        objectName: "key.switch"
        x: 26
        y: board.pad + 2 * (board.keyHeight + 12)
        width: board.pitch * 1.5 - 12
        height: board.keyHeight
        text: board.digits ? "ABC" : "123"
        pixelSize: 40
        onClicked: board.kiosk.switchDigits()
    }
    LetterKey {
        objectName: "key.erase"
        x: board.width - 26 - width
        y: board.pad + 2 * (board.keyHeight + 12)
        width: board.pitch * 1.5 - 12
        height: board.keyHeight
        iconName: "backspace"
        onClicked: board.kiosk.erase()
    }
}
