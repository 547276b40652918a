pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The board of the whole hall: newest call, calls before, waits. Landscape 1920×1080, portrait 1080×1920.
Item {
    id: board

    required property var display
    required property var hallTime
    property bool tall: false

    readonly property bool lit: !display.frame.offline
    readonly property bool languages: display.frame.multilingual
    readonly property bool wide: languages && !tall && lit

    BoardHeader {
        width: parent.width
        lit: board.lit
        tall: board.tall
        hallName: board.display.frame.hallName
        otherNames: board.display.frame.otherHallNames
        date: board.tall ? (board.display.language === "en" ? "" : board.hallTime.shortDate) : board.hallTime.date.replace(" 月 ", "月").replace(" 日", "日")
        time: board.hallTime.time
    }
    NewestPane {
        id: newest
        x: 40
        y: 136
        width: board.tall ? 1000 : 1104
        height: board.tall ? 680 : board.wide ? 594 : 526
        call: board.display.newest
        lit: board.lit
        tall: board.tall
        chineseOnly: board.display.frame.chineseOnly || board.languages
        multilingual: board.languages && board.lit
    }
    RowsPane {
        x: board.tall ? 40 : 1160
        y: board.tall ? 832 : 136
        width: board.tall ? 1000 : 720
        height: board.tall ? 708 : board.wide ? 854 : 832
        lit: board.lit
        tall: board.tall
        rows: board.display.rows
        headings: board.display.headings
        title: board.lit ? Words.tr("刚叫过的号") : board.display.standstill.rowsTitle
        chineseOnly: board.display.frame.chineseOnly
        multilingual: board.languages && board.lit
    }
    WaitsPane {
        visible: board.lit
        x: 40
        y: board.tall ? 1556 : newest.y + newest.height + 16
        width: newest.width
        height: board.tall ? 258 : board.wide ? 244 : 290
        waits: board.display.waits
        headings: board.display.headings
        tall: board.tall
        multilingual: board.wide
    }
    OfflinePane {
        visible: !board.lit
        x: 40
        y: board.tall ? 1556 : newest.y + newest.height + 16
        width: newest.width
        height: board.tall ? 258 : board.wide ? 244 : 290
        standstill: board.display.standstill
        textSize: board.display.language === "en" ? 34 : board.tall || board.wide ? 40 : 46
        titleSize: board.tall ? 54 : 62
    }
    FootLine {
        x: 40
        y: board.tall ? 1814 : board.wide ? 990 : 968
        width: parent.width - 80
        height: board.tall ? 92 : board.wide ? 80 : 96
        line: board.display.foot
        brief: board.tall
        pixelSize: board.tall || board.wide ? 36 : 40
    }
}
