pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// A ticket's number: the letter in a box of 0.76 em against the digits, so that digits stand under digits.
Item {
    id: number

    property string prefix: ""
    property string digits: ""
    property int pixelSize: Theme.board.row
    property color color: Theme.boardText
    property bool bold: true

    implicitWidth: letter.width + figures.implicitWidth
    implicitHeight: figures.implicitHeight
    baselineOffset: figures.baselineOffset

    HallText {
        id: letter
        width: number.prefix === "" ? 0 : Math.max(number.pixelSize * 0.76, implicitWidth)
        horizontalAlignment: Text.AlignRight
        text: number.prefix
        bold: number.bold
        color: number.color
        font.pixelSize: number.pixelSize
    }
    HallText {
        id: figures
        anchors.left: letter.right
        text: number.digits
        bold: number.bold
        color: number.color
        font.pixelSize: number.pixelSize
    }
}
