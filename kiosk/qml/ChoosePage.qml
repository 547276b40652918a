import QtQuick
import Hall.Controls

// What do you want: letters on a keyboard with results as you type, or by zone, department, theme.
PageFrame {
    id: page

    readonly property var face: kiosk.choose
    readonly property bool low: facts.lowReach
    readonly property bool large: Theme.largeType
    readonly property bool searching: face.tab === "search"
    readonly property bool board: low && !landscape
    readonly property bool paged: low || face.leaves > 1
    readonly property real rowHeight: large ? 168 : low || landscape ? 128 : 144
    readonly property real sillTop: landscape ? 976 : large ? 1704 : 1768

    boardHeight: board ? 732 : landscape && low ? 432 : 0

    // ---- the question
    HallText {
        id: question
        x: 60
        y: page.board ? 170 : page.landscape ? 148 : page.large ? 156 : 164
        width: page.landscape ? 732 : 960
        text: page.face.inside ? page.face.heading : Words.tr("您要办什么事？")
        bold: true
        color: page.boardHeight > 0 ? Theme.boardText : Theme.text
        font.pixelSize: page.landscape ? 60 : page.large ? 80 : 72
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 36
    }
    HallText {
        id: hint
        x: 60
        y: page.board ? 290 : page.landscape ? 226 : 268
        width: page.landscape ? 732 : 960
        visible: page.searching && !(page.large && !page.board)
        text: Words.tr("按拼音的头一个字母：社保卡，就按 S B K")
        color: page.boardHeight > 0 ? Theme.boardSecondary : Theme.secondary
        font.pixelSize: Math.min(44, Theme.kiosk.plain)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 22
    }

    // ---- what was typed
    HallText {
        id: typed
        visible: page.boardHeight > 0 && page.searching
        x: 60
        y: page.board ? 380 : 270
        height: page.board ? 250 : 150
        width: page.landscape ? 732 : 960
        verticalAlignment: Text.AlignVCenter
        text: page.face.typed
        bold: true
        color: Theme.boardText
        font.pixelSize: page.board ? 216 : 120
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 60
        font.letterSpacing: 8
    }
    Rectangle {
        visible: typed.visible
        x: typed.x + Math.min(typed.contentWidth, typed.width) + 8
        y: typed.y + (typed.height - height) / 2
        width: 10
        height: page.board ? 170 : 110
        color: Theme.boardGood
    }
    HallText {
        visible: page.board
        x: 60
        y: 650
        text: page.face.found
        bold: true
        color: Theme.boardText
        font.pixelSize: 40
    }
    Row {
        visible: page.board
        anchors.right: parent.right
        anchors.rightMargin: 60
        y: 654
        spacing: 16
        Icon {
            name: "wheelchair"
            size: 40
            color: Theme.boardSecondary
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            text: Words.tr("低位操作已开，按键都在下面")
            color: Theme.boardSecondary
            font.pixelSize: 32
        }
    }
    SearchField {
        visible: page.searching && page.boardHeight === 0
        x: 60
        y: page.landscape ? 284 : page.large ? 410 : 481
        width: page.landscape ? 732 : 960
        height: page.landscape ? 104 : 120
        text: page.face.typed
        placeholder: Words.tr("常办的事在下面")
        found: page.face.found
        clearText: Words.tr("清空")
        onCleared: page.kiosk.clear()
    }

    // ---- four ways
    Tabs {
        id: tabs
        kiosk: page.kiosk
        tab: page.face.tab
        x: page.landscape ? 816 : 60
        y: page.landscape ? (page.low ? 464 : 172) : page.board ? (page.searching ? 1300 : 1648) : page.large ? 272 : 344
        width: page.landscape ? 1044 : 960
        cellHeight: page.landscape || page.board ? 96 : 112
    }

    // ---- results
    ItemRows {
        id: results
        visible: page.searching || page.face.inside
        kiosk: page.kiosk
        x: 60
        y: page.landscape ? (page.searching ? (page.low ? 464 : 412) : page.low ? 584 : 300) : page.board ? 768 : page.searching ? (page.large ? 554 : 625) : 481
        width: page.searching && page.landscape ? 732 : page.landscape ? 1800 : 960
        rows: page.face.rows
        rowHeight: page.landscape ? (page.searching ? (page.low ? (page.large ? 188 : 126) : page.large ? 138 : page.paged ? 110 : 108) : page.large ? 150 : 132) : page.rowHeight
        nameSize: page.landscape && page.searching && !page.low ? 36 : Theme.kiosk.row
    }
    HallText {
        visible: page.face.nothing !== ""
        x: results.x
        y: results.y + 24
        width: results.width
        wrapMode: Text.Wrap
        text: page.face.nothing
        bold: true
        font.pixelSize: Theme.kiosk.row
    }
    GroupCells {
        visible: !page.searching && !page.face.inside
        kiosk: page.kiosk
        groups: page.face.groups
        columns: page.landscape ? 3 : 2
        x: 60
        y: page.landscape ? (page.low ? 584 : 300) : page.board ? 768 : page.large ? 416 : 488
        width: page.landscape ? 1800 : 960
        cellHeight: page.landscape ? 112 : page.large ? 144 : page.board ? 140 : 124
    }
    Pager {
        visible: page.paged && page.face.leaves > 0 && page.face.nothing === ""
        kiosk: page.kiosk
        leaf: page.face.leaf
        leaves: page.face.leaves
        text: page.face.pages
        x: 60
        y: page.landscape ? page.sillTop - 96 - 16 : page.searching ? (page.board ? 1180 : page.large ? 1238 : 1225) : page.board ? 1528 : page.sillTop - 96 - 32
        width: results.width
    }

    // ---- letters
    Keyboard {
        visible: page.searching
        kiosk: page.kiosk
        leads: page.face.leads
        allLead: page.face.digits
        digits: page.face.digits
        keyHeight: page.board ? 96 : page.landscape ? (page.low ? 96 : 104) : page.large ? 96 : 104
        pad: page.board ? 18 : page.landscape ? 16 : page.large ? 18 : 24
        x: page.landscape ? 816 : -(page.width - 1080) / 2
        width: page.landscape ? 1080 : page.width
        y: page.sillTop - height - (page.landscape ? 16 : 0)
        radius: page.landscape ? Theme.paneRadius : 0
    }
}
