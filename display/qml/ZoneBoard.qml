pragma ComponentBehavior: Bound
import QtQuick

// The board of a zone's waiting area: newest call, who is next, how each window stands. Numbers only.
Item {
    id: board

    required property var display
    required property var hallTime
    property bool tall: false

    readonly property bool lit: !display.frame.offline
    readonly property real leftWidth: tall ? 1000 : 1184

    BoardHeader {
        width: parent.width
        lit: board.lit
        tall: board.tall
        hallName: board.display.frame.hallName
        zoneLetter: board.display.frame.zoneLetter
        zoneName: board.display.frame.zoneName
        date: board.tall ? "" : board.hallTime.date.replace(" 月 ", "月").replace(" 日", "日")
        time: board.hallTime.time
    }
    CallBar {
        id: newest
        x: 40
        y: 136
        width: board.leftWidth
        height: 308
        call: board.display.newest
        lit: board.lit
        chineseOnly: board.display.frame.chineseOnly || board.display.frame.multilingual
    }
    UpcomingPane {
        visible: board.lit
        x: 40
        y: 460
        width: board.leftWidth
        height: 508
        ready: board.display.ready
        after: board.display.after
        more: board.display.frame.more
    }
    OfflinePane {
        visible: !board.lit
        x: 40
        y: 460
        width: board.leftWidth
        height: 508
        standstill: board.display.standstill
        titleSize: board.tall ? 54 : 62
        textSize: board.display.language === "en" ? 38 : 46
    }
    WindowsPane {
        x: board.tall ? 40 : 1240
        y: board.tall ? 984 : 136
        width: board.tall ? 1000 : 640
        height: 832
        lit: board.lit
        windows: board.display.windows
        chineseOnly: board.display.frame.chineseOnly
    }
    FootLine {
        x: 40
        y: board.tall ? 1824 : 968
        width: parent.width - 80
        height: board.tall ? 92 : 96
        line: board.display.foot
        brief: board.tall
    }
}
