<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bo" sourcelanguage="zh_CN">
    <context>
        <name>Hall</name>
        <message>
            <source>%1 人在等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 号窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 恢复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 秒后回到首页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 秒后播报</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>5 分钟</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>60 岁以上</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{copies} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 个部门，{items} 个事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 人在等，现在取号大约要等 {low}–{high} 分。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 人在等，窗口暂时未开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 人等候</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 份材料</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 台正常</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 台要看一下</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 张</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} 项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} 个工作日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} 工作日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} {time} 开始</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{how}，等了 {minutes} 分</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} 分钟</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} 分钟内到{desk}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 不能再排，请重新取号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 为什么先挂起？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 办得怎样？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 号取号机</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 号机有纸</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 号机有纸，{way}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 已经叫了，还没有到：先开始办理，或者过号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 已经叫满 {calls} 次，没来可以按 F4 过号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 已经在办理，办完按 F9。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 已经在窗口了。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 有一步没有补上</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 没有选事项，先问清要办什么。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 要办哪一项？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 要办哪个部门的事？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 转到几号窗口？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 转到哪个区？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 转到哪里？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 还在窗口，先办结或挂起。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 还在窗口，办完再关窗。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 还没有到窗，先按 F5 开始办理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 还没有到，先开始办理或过号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} 秒后全厅播报，其间按</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} 秒后可重呼</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} 秒后重连</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{state}，{reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{state}，要重新取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{step}没有记上：{why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time}
开始取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 以前叫过的号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 办结</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 取号，没有打出来</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 已通知工作人员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 开始取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 的名单，可能已变</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 签入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 统计</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} 过号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{trouble}，请到 {number} 号机</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{window} 号窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{zone}　{state}　等 {waiting} 人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{zone}现取号预计等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>一件事</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>一步</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>一直连不上时，请检查网线和服务器</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上一个号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上一位 {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上一条</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上一步正在等大厅答复。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上一页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一个号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一位（预计）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一条</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一步</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不收费</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不明</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不用交材料</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不用准备材料</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不用带</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不用排队</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不用等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不用纸的事，这台机器照常办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不要小票</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不要小票，用手机拿号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不需要优先</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不，回去</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>个人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>个人办事</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>个人和企业</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>个人和企业办事</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>临时开会</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>为什么先叫 {number}？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>为什么暂停？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>为什么需要优先？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>为何叫这一位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>为何是这一位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>主题综合窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>也可以到{desk}取</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>也可以叫导引员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>也可以把预约码放到下面的扫码口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>事项清单还没有收到。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>事项编码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>交接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>人到了，开始办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>人，本窗可办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今天 {time} 开始</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今天 {time} 开始办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今天不再叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今天休息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今天的服务已结束</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今天还没有办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>仍不通，按纸质预案办，请打运维 {phone}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>仍不通，按纸质预案办，请找运维人员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>从下面的出票口拿走</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>从别的窗口转来</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>从这里出票</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>企业</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>企业办事</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>休息日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>优先</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>优先先叫</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>低位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>低位操作</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>低位操作已开，按键都在下面</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保安</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>值班主任</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>值班主任安排</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先不叫人。请口头告诉等候的人稍等。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先于</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先关窗，再签出：按 F12，选关窗。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先找到事项，再按“打印清单”。不用取号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先按 Esc 关上指南。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先按一个功能键。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先用 ↑ ↓ 选一个号，再看它的指南。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先用数字键输入工号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先签入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先选一个，或者按 Esc 返回。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先选部门，再选事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>免交</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全厅 {count} 人等候</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>关上</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>关窗</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>其他</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>其他窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再取一个号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再往后</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再打一次</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再排</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再用数字键输入密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再等 {seconds} 秒可过号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再等 {seconds} 秒才能过号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>军人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>军人和退役军人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>准备叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>出件窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>分</source>
            <translation type="unfinished">སྐར་མ།</translation>
        </message>
        <message>
            <source>分钟</source>
            <translation type="unfinished">སྐར་མ།</translation>
        </message>
        <message>
            <source>分钟内</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>分领域综合窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>刚取的号，补打小票</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>刚叫过的号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>刚叫过，{seconds} 秒后可重呼。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>刚才叫过，没有听到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>别的区</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>别的窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>到了就按 F5 开始办理，先存本机。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>到哪里</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>到时间再来取，次序从那时算起。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>到点以前来的，按预约的时间排</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>到窗</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>到自助服务区的机器上办，不用取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>刷身份证</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>前面</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>前面 {count} 人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办不成事反映窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办事指南</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办事指南照样可以看</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办事要带的材料清单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办件的进度，请到窗口或咨询台问</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办完按 F9，结果先存本机。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理时限</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办结</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办结、挂起照常，先存本机。叫号停下，免得两个窗口叫到同一人。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办给谁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>午间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>午间休息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>卡住或出错</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>即办件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>原件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>原件 {copies}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>原件和复印 {copies}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>原件和复印件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>原因会记下来，到窗口时请出示证件。别人看不到您的原因。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>去复印</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>去缴费</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>取号</source>
            <translation type="unfinished">ཨང་གྲངས་ལེན་པ།</translation>
        </message>
        <message>
            <source>取号 {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>取号人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>取号办事</source>
            <translation type="unfinished">ཨང་གྲངས་ལེན་པ།</translation>
        </message>
        <message>
            <source>取号机</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>取号机上扫这个码，看还有几人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>取小票</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>只是来问，已经答复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>叫下一位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>叫号以广播和窗口上方的屏为准。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>叫号停下，免得两个窗口叫到同一人。接通后自动恢复，不用按键。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>叫号窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>叫哪一位？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>叫指定号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>叫指定号，须写原因</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>可以在自助机上办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>可以过几天补交</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>可以过号了</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>可容缺</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>号不作废，请留意叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>号码</source>
            <translation type="unfinished">ཨང་གྲངས།</translation>
        </message>
        <message>
            <source>号码有效，请记下 {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>号窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>各区现在要等多久</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>后面还有 %1 人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>听到叫号再去窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>听叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周一</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周三</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周二</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周五</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周六</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周四</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>呼叫导引员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>咨询台</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>咨询窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>咨询答复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>回到平常的字</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>回到第一页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>回去取材料</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在 {windows} 号窗口办，听叫号再过去</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在分中心</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在取号机上扫这个码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在哪里等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在那个区重新等叫号，时间照旧</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>坐等时备好</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备注</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>复印 {copies}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>复印件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>多久办好</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅在线</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅已经播报，收不回了；人没来可以按 F4 过号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器断开，{number} 可以继续办完</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器断开，先不叫人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器断开，叫号停下，免得两个窗口叫到同一人。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器断开，接通后再按。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器断开，接通后再转移。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器断开，接通后再过号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器断开，接通后才能开窗或暂停。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器断开，接通后才能签入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器没有接通，请口头叫人。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大厅服务器还没有接通。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大字</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大字版</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大约再等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大约多久？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>大约要等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>好了</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>孕妇</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导引员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导引员代取</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>小字</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>小字版</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>小票上的号码，比如 A023</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>小票上的号码，比如 A023；也可以扫小票上的码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>就这样办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>工号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已一次说清还缺什么</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已叫</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已叫导引员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已叫，等人来</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已用时</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已等 / 排队时刻</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已经办完</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已经取消</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已经叫到您，请马上过去</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已经接通大厅服务器，马上就好。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已经过号，请到{desk}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已评价</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已试 {count} 次</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已连上大厅服务器</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已连接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>带上证件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>带婴幼儿</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>常办的事在下面</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>常用 {minutes} 分</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>平台</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>年老、残疾、孕期、军人等需要先办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>开会</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>开始办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>开始办理以后再取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>开放</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>开窗</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>开窗后才能叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>当场办结</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>彩色</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>往前走 {metres} 米</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>往右前方走 {metres} 米</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>往右后方走 {metres} 米</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>往右走 {metres} 米</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>往后走 {metres} 米</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>往左前方走 {metres} 米</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>往左后方走 {metres} 米</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>往左走 {metres} 米</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待补传</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>快件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>快到时回来坐等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>急事请到{desk}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>恢复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>恢复挂起</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>恢复服务</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>您的号码</source>
            <translation type="unfinished">ཁྱེད་ཀྱི་ཨང་གྲངས།</translation>
        </message>
        <message>
            <source>您要办什么事？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>您要带 {count} 样</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>您还没有取号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>或</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>手机</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印好了</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印机</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印机卡住</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印机接口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印机没有反应</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印清单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>扫一扫，看还有几人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>扫码查询</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>扫码看还有几人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>扫预约码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>找事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>找到 {count} 项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>承诺 {days} 个工作日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>承诺时限</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>把 {number} 转到「{target}」？排队时间照旧。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>挂起</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>挂起 {minutes} 分</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>挂起与过号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>指南</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>指定本窗</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按“查一查”，看前面还有几人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按“签到取号”，拿到号码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按区域</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按拼音的头一个字母：社保卡，就按 S B K</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按指定叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按指定叫号或恢复挂起，没有排队算式。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按排队时刻，最早的先叫。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>排队</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接通以后，这里照常说明下一位为何是他。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接通后自动打开，不用按键。一直找不到，请联系运维人员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接通后自动换成新名单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接通后自动补传，不会重复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提示</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>搜事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤销</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤销办结 {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤销开始办理 {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤销挂起 {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤销过号 {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>播报 {count} 次</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>收件受理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>收回</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>收回 {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>收费</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>改办别的事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>政务服务大厅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>断电也不丢</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>断电前的号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>断线 {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>断线前排在最前</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>断线前的下一位</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>断线后还没有要补传的步骤。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无差别综合窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>明天 {time} 开始</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>星期一</source>
            <translation type="unfinished">གཟའ་ཟླ་བ།</translation>
        </message>
        <message>
            <source>普通件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>暂停</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>暂停中：{reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>暂停中：{reason}，到 {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>暂停中：{reason}，说好到 {time}，已经过了</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>暂停办理，回来直接到窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>暂停时不叫号，等候的人由别的窗口叫。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>暂停服务</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>暂时叫不到导引员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>更多说明</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>替家人办？还要带</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>最后一次叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>最后一次连通 {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>最近 10 分钟这台机器没有取过号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>有争执，或者拿不准</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>有人取号，这里就说明为何是他。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>有人需要搀扶、翻译、代填</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>有急事，请找导引员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>服务器</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未开</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未连接，已试 {count} 次</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本人不办了</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本区</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本机密钥指纹</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本机已记 %1 步</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本机：%1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本窗今日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本窗口未开</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本窗口没有打印机，请到取号机补打。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本窗可办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本窗可办 {items} 项，{count} 个部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本窗可办者中最早</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>机盖开着</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>材料 {count} 份，要带 {bring} 份，免交 {free} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>材料不齐</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>材料收下，等部门办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>材料补齐，回到本窗</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>来人情况</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查一查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查询进度</source>
            <translation type="unfinished">འཕེལ་རིམ་འཚོལ་བ།</translation>
        </message>
        <message>
            <source>正在交接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在准备画面</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在取本窗口的资料</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在寻找大厅服务器</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在打印小票</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在打印清单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在排队</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在自动连接大厅服务器，不用按键。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在补打 {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在补打小票</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在连接大厅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在连接大厅服务器</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在重连</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正常</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>残疾人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>每件平均</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>求助</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没听到叫号不要紧：{minutes} 分钟内到{desk}，接着排，不用重新取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没听到叫号：{minutes} 分钟内到{desk}，接着排</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有 {digit} 号键对应的挂起或过号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有人等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有人等候</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有反应</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有取到号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有可以撤销的一步，或者时间已过。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有可选的，按 Esc 返回。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有回音的请求</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有小票</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有开</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有打出来</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有找到。请改用“按部门”找，或到{desk}问</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有挂起，也没有过号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有接通</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有第 {number} 项。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有选事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有选事项，先问清要办什么</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有通知。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>法定 {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>法定 {days} 工作日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>法定时限</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清单共 %1 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清空</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>照常办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在
不取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在不取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在取号不用等。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在取号要等</source>
            <translation type="unfinished">སྒུག་ཡུན།</translation>
        </message>
        <message>
            <source>现在取号，大约要等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在可以取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在没有人在等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在没有人等候。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在没有人等候。有人取号，马上出现在这里。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在等候</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用下面的键盘输入号码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用下面的键盘输入预约码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用手机看</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用数字键输入工号，按 Enter。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>由那个窗口叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>电子 {copies}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>电子版</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>画面停在 {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>直接签到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>看不到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>看前面还有几人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>看办事指南</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>知道了</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>短休</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>短暂休息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>确定</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口</source>
            <translation type="unfinished">སྒེའུ་ཁུང་།</translation>
        </message>
        <message>
            <source>窗口 {numbers}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口屏只显示暂停</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口常用</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口暂停着，先按 F12 恢复服务。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口未开</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口没有人在办。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口没有人，没有号可转。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口没有开，先按 F12 开窗。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口由工作人员安排，请听叫号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>窗口还没有开，等候的人由别的窗口叫。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 %1 条，共 %2 条</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {leaf} 页，共 {leaves} 页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {page} 页，共 {pages} 页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>等候</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>等候人数和时间暂时看不到，连上后马上恢复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>等候人数暂时看不到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>等多久</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>等待准入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>等部门答复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签到取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签到或查询</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>约 {time} 恢复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>约等 {range}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>纸快用完</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>结果已经交给本人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>综合窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>缺纸</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>网络断了
暂时取不了号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>网络断了，叫不到导引员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>网络断了，等候人数暂时看不到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>网络断了，请到{desk}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>网络断开，正在重连</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>老人、残疾人、孕妇、军人优先，次序会有变动</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>老年人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>自助办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>自助打印</source>
            <translation type="unfinished">རང་ཞབས་པར་འདེབས།</translation>
        </message>
        <message>
            <source>自助服务区</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>自助机可办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>自己决定不办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>英语</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>藏语</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>行动、视力、听力不便</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>补打</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>补打，号和次序都不变</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>要到窗口办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>要打印什么？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>要是一直不通</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>让 {number} 再排一次？排在已等的人后面，只有这一次。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>设备坏了</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>设备故障</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>设备检修</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>语言</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>说不准</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请从下面的出票口拿走</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请先取号，听到叫号再过来</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请先在取号机取号，到等候区坐下，听到叫号再去窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请准备</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请到 {number} 号机取，也可以用手机拿号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请到 {window} 号窗口</source>
            <translation type="unfinished">སྒེའུ་ཁུང་ཨང་ {window} པར་ཕེབས་རོགས།</translation>
        </message>
        <message>
            <source>请到 {zone}坐等</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请到{desk}取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请到{desk}取，也可以用手机拿号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请到{desk}问</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请到{desk}，工作人员给您取号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请到其他窗口，有疑问到{desk}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请到咨询台</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请听广播，或找导引员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请在准入时选定，或在启动时用 --place 指定</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请在这里稍等，马上过来</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请备好</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请拿走小票</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请换一台机器，或到咨询台</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请看清楚再输一次，或到咨询台</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请管理员在后台准入这块屏</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请记下 {number}，或用手机扫码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请谁来帮忙？</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请输入号码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请输入预约码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请运维人员在管理页面上准许，准许后自动打开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请运维人员指定它在几号窗口。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请问咨询台</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>赶车赶班，已征得前面的人同意</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>身体突然不舒服</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>转来</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>转来，时间照旧</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>转移</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>轮到您时，大屏幕会显示，广播念两遍</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>软件版本</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>较忙</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>输入 %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>输入密码，按 Enter 签入；Esc 改工号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>过号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>过号只再排一次，排在已等者之后</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>过号请在 {minutes} 分钟内到{desk}</source>
            <translation type="unfinished">ཨང་གྲངས་ཤོར་ན་སྐར་མ་ {minutes} ནང་བློ་འདྲིའི་ལྕོག་ཏུ་ཕེབས་རོགས།</translation>
        </message>
        <message>
            <source>运维</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>运维信息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>返回</source>
            <translation type="unfinished">ཕྱིར་ལོག</translation>
        </message>
        <message>
            <source>还可重呼 {count} 次</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还有 %1 个，用数字键</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还有 {count} 人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还有 {count} 样，见办事指南</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还有材料，看下一页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还没有叫人，先按 F2 叫下一位。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还没有叫号，请先取号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还没有指定</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这 {count} 样不用带</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这些事现在也能办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这件事不在大厅取号，请问咨询台</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这台机器
没有纸了</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这台机器正在自己重新连接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这台机器的
打印机卡住了</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这台机器的
打印机没有反应</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这台机器的
机盖开着</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这台终端还没有分配窗口</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这台终端还没有获准加入大厅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这块屏还没有安排位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这次来访</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这里没有可取号的事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>迟到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选一个结果</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选，← → 翻页，数字跳到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>通知</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>重呼</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>长件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>长辈请按这里</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>需要优先</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>需要维持秩序</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>预约</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>预约 {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>预约成功时收到的那一串字母和数字</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>预约签到</source>
            <translation type="unfinished">སྔོན་མངགས་མིང་འགོད།</translation>
        </message>
        <message>
            <source>首页</source>
            <translation type="unfinished">གཙོ་ངོས།</translation>
        </message>
        <message>
            <source>高对比</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>，</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
