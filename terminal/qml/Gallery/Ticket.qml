import QtQuick
import Hall.Controls

// Lintel, eave, plan, code, languages and sill. `plan` is what terminal.floor_plan makes.
Rectangle {
    id: page
    property var plan: ({ "width": 0, "height": 0, "places": [], "way": [], "doors": [] })
    width: 1080
    height: 1920
    color: Theme.ground

    Lintel { id: lintel; name: "合作市政务服务中心"; minorityName: "གཙོས་གྲོང་ཁྱེར་སྲིད་དོན་ཞབས་ཞུ་ལྟེ་གནས།"; place: "1 号取号机"; time: "09:42" }
    Eave { anchors.top: lintel.bottom }
    HallText { x: 60; y: 190; text: Words.tr("您的号码"); bold: true; font.pixelSize: Theme.kiosk.heading }
    Row {
        x: 60
        y: 300
        spacing: 24
        Rectangle {
            width: 300; height: 110; color: Theme.boardGround
            Row {
                anchors.centerIn: parent; spacing: 16
                WindowSquare { number: "3"; size: 80; overInk: true }
                WindowSquare { number: "14"; size: 80; overInk: true }
            }
        }
        QrSquare { text: "https://hall.example/t/8f3a2c11"; size: 200 }
        ZoneSquare { letter: "G"; busy: true }
        WaitRangeText { text: "10–15"; unit: "分钟" }
    }
    FloorPlan { x: 60; y: 540; plan: page.plan }
    SegmentedChoice {
        x: 60
        y: 1000
        value: "zh"
        model: [{ "value": "zh", "text": "中文" }, { "value": "bo", "text": "བོད་ཡིག", "family": Theme.tibetanFamily }, { "value": "en", "text": "English" }]
    }
    PaneButton { x: 552; y: 1000; width: 468; height: 120; strong: true; letterSign: true; text: "大字版"; note: "长辈请按这里" }
    PaneButton { x: 60; y: 1150; width: 304; height: 104; text: "低位操作"; iconName: "wheelchair" }
    PaneButton { x: 388; y: 1150; width: 304; height: 104; text: "打印清单"; iconName: "printer" }
    PaneButton { x: 716; y: 1150; width: 304; height: 104; text: "需要优先"; iconName: "cane" }
    PrimaryButton { x: 60; y: Theme.largeType ? 1480 : 1572; text: "取号"; iconName: "ticket"; firstNote: "前面 4 人"; secondNote: "约等 10–15 分钟" }
    Sill {
        anchors.bottom: parent.bottom
        SillButton { objectName: "back"; text: "返回"; iconName: "arrow-left" }
        SillButton { objectName: "home"; text: "首页"; iconName: "home" }
        SillButton { objectName: "letters"; text: Theme.largeType ? "小字" : "大字"; letterSign: true }
        SillButton { objectName: "help"; text: "求助"; iconName: "bell" }
    }
}
