"""What takes an alarm back: figures of speech, stories, fears, questions, and dangers now over."""

# Struck out before anything is read: words that only look like danger.
FIGURES = (
    r"火锅|火车|火腿|打不?着火|点不?着火|眉毛|十万火急|后院起火|烟花|烟火|香烟|抽烟|烟感|烟灰",
    r"烟酒",
    r"(?:烟囱|排气管|尾气|烧烤|饭店|餐馆|餐厅|炒|锅炉|炭|热力管|暖气管|油烟机|鞭炮|蚊香|香炉|焚烧"
    r"|做饭)[^,]{0,8}烟[^,]{0,4}",
    r"烧(?:垃圾|荒|秸秆|树叶|东西|纸)[^。]{0,12}烟[^,]{0,4}|烟[^,]{0,8}炒|油烟(?!机)",
    r"(?:热|晒|渴|急|气|烫|辣)[得到的死]?(?:我|人|都|快|要|像|跟|嗓子|脑袋)*(?:着火|起火|冒烟"
    r"|烧起来)",
    r"(?:嗓子|喉咙|嘴巴?|屁股|脑子|头|手感)[^,]{0,3}(?:着火|冒烟|冒火|起火)",
    r"(?:房价|股市|热情|八卦)[^,]{0,3}烧起来",
    r"(?:脑袋|头|肺|肚子|心态|手机|群|消息|信息|流量)[^,]{0,5}(?:爆炸|炸|爆)了?",
    r"(?:引发|引起|导致|造成)(?:了)?(?:火灾|着火|起火|失火|爆炸|触电|中毒|[坍倒]?塌)(?!了)",
    r"(?:[气吓笑累急困饿热晒帅美香甜忙辣愁][得到]?|[看听跑爬逛吃玩学]得)(?:我|人|他|她|都|快|要"
    r"|差点|直接)*"
    r"(?:晕|昏|死|断气|吐血|心脏病|心梗|抽|窒息)[^,]{0,6}",
    r"[呛吵笑气烦臭热吓急累丑冷熏愁闷]死(?:个?人|我)了?|(?:晕|昏)[车死针头]",
    r"(?:狗|猫)[^,]{0,4}被[^,]{0,4}撞",
    r"(?:狗|猫|鸟|兔|仓鼠|宠物)[^,]{0,6}(?:喘|晕|抽搐|昏|中暑|没呼吸)|(?:my|the) nose is bleeding",
    r"(?:压|忙|累|笑|作业|工作|房贷|催)[^,]{0,6}喘不[上过]来?气|静电|打嘴仗|狗血|热血|鸡血",
    r"打(?:麻将|牌|球|篮球|游戏|扑克)的?[^,]{0,4}打起来",
    r"(?:股票|基金|股市|价格|物价|成绩|考试|排名|房价)[^。]{0,8}跳楼|跳楼价|跳楼大?(?:甩卖|清仓)",
    r"跳[绳槽]",
    r"自杀式|想死的心|(?:无聊|尴尬|加班|上班|上学|作业)[^,]{0,6}(?:想死|不想活|活不下去)",
    r"塌房|一塌糊涂|楼市|房市|救救孩子吧|(?:心态|心情|人设|滤镜)[^,]{0,2}[崩塌]方?了?",
    r"天[^,]{0,3}塌|救命(?:稻草|恩人|钱)",
    r"\bthis (?:app|song|track|game|show|outfit|deal)(?: is|'s)? (?:so |pure )?fire\b",
    r"\bfire(?:works?|place|fox|d|wall|fly)\b|\bkilling (?:time|it|me)\b",
    r"\bgave me a heart attack\b",
    r"\b(?:garbage|trash|rubbish|leaves|straw|coal|chimney|stubble|boiler)\b.{0,40}\bsmoke\b",
    r"\bhouse of cards\b",
    r"\bdrowning in (?:paper\w*|work|debt|emails?|homework|tears)\b",
    r"\bsuicide (?:squad|prevention)\b",
    r"\bfire (?:exits?|extinguishers?|drills?|hydrants?|doors?|lanes?|stations?|trucks?|escapes?"
    r"|sale)\b",
)

# Anywhere in the message: it tells, sells, teaches, jokes or applies for something.
STORIES = (
    r"(?<!不是)演[习练]|培训(?![班机中学])|讲座(?![时上现])|宣传(?![栏牌])|知识|科普|预案|防范",
    r"小课堂",
    r"新闻|报道|头条|电影|电视剧|剧情|看小说|小说里|游戏|赛季|灾难片|特效|视频里|刷到|热搜|造谣",
    r"谣言|案例|作文",
    r"(?:电视|网上|抖音|快手|朋友圈)[里上]?[^,]{0,3}[说看有放]|^转[:发]|转发|大家记住|牢记|请记住",
    r"温馨提示",
    r"申请|补贴|报销|医保|低保|慢病|评残|赔偿|理赔|保险(?![丝箱柜杠])|鉴定|办证|后遗症|康复",
    r"手术后|术后|转诊|病历|工伤|热线",
    r"募捐",
    r"哈哈|嘿嘿|呵呵|嘻嘻|hhh|233|(?<!不是)(?<!没)(?<!没有)开玩笑|段子|三缺一|😂|🤣",
    r"\[(?:破涕为笑|捂脸|偷笑)\]",
    r"好笑|好看|好吃|好听|可爱|绝了|打折|优惠",
    r"(?<!not a )\b(?:drill|training|movie|film|tv|series|novel|game|news|article|podcast)\b",
    r"\b(?:insurance|lol|lmao|haha+)\b|(?<!not )\b(?:joking|kidding)\b",
    r"\b(?:talk|workshop|lesson|course|poster|leaflet) (?:on|about)\b",
    r"\bsafety (?:week|day|tips)\b",
)

# Anywhere in the message: there never was a danger.
MISTAKES = (
    r"虚惊|误报|误会|弄错|搞错|看错|没事了|没大事|报平安|平安无事",
    r"\b(?:false alarm|all clear|nobody (?:(?:was|is) hurt|inside)|no one inside)\b",
    r"\beveryone is (?:safe|fine|ok|okay|out)\b",
)
# From the words of danger onwards: it is over.
OVER = (
    r"排除了|脱险|处理[好完]了|修好了|警报解除|已解除|出院|已经送医|送[去到]?医院了|停火|已经走了",
    r"(?<![没未不])(?<!没有)(?:扑灭|熄灭|灭了|灭掉)|救[出上下]来了|人(?:都|已经)?出来了|放出来了",
    r"劝下来了",
    r"抓[住到走]了|味道?儿?(?:已经|现在|都)?(?:没有?了|散了|消失了)|缓过来了|醒过来了",
    r"[人他她经]醒了",
    r"里面?[^,]{0,3}没(?:有)?人(?![应理管])|[人都经]散了",
    r"\b(?:fire|flames?) (?:is|are|was|has been|have been) (?:out|gone|extinguished)\b",
    r"\brescued\b",
    r"\balready fixed\b|\bis over\b|\bput out\b",
)
# … unless it came back or grew.
AGAIN = (
    r"又(?:着|起|闻|困|冒|漏|打|有人)|复燃|再次|更[重大浓严]|越来越",
    r"还(?:没|在)(?:烧|冒|漏|里面|流血)",
    r"\b(?:again|still|but now)\b",
)

# Earlier in the same sentence: it was so.
PAST = (
    r"昨[天晚日夜]|前[几两些](?:天|日|个月|年)|前[天晚年]|大前天|上个?(?:周|月|星期|次|礼拜)|去年",
    r"那年|那次|那场|当年|当时|以前|之前|曾经?|小时候",
    r"[几数\d一二三两四五六七八九十]+个?[年月周天]前",
    r"\b(?:yesterday|last (?:night|week|month|year|summer|winter|time)|ago|used to|back in)\b",
    r"\bremember when\b|\bin (?:19|20)\d\d\b",
)
# Right after the words of danger: 着火那家, 有人打架的视频, a fire here in 2018.
PAST_AFTER = (
    r"^过(?![来去敏])|^那[家次户场年天]|^的(?:那|地方|事|人家|视频|照片)",
    r"\b(?:yesterday|ago|last (?:night|week|month|year))\b|\bin (?:19|20)\d\d\b",
)
# … unless it is still so today.
NOW = (
    r"(?<![到至])现在(?!没)|刚刚|刚才|正在|还在|快来|今[天早晚]|开始|越来越|一直[有在闻冒漏喊]",
    r"\b(?:now|again|still|right now|today|just)\b",
)

_FEAR = (
    r"(?<![可害])怕(?!是)|担心|早晚|迟早|小心|当心|再不|容易|如果|万一|要是|假如|一旦|防止|预防"
    r"|避免"
    r"|会不会"
)
# Just before the words of danger, in the same clause: it is not so, or only may be.
UNREAL = (
    r"(?:没有?|未|无|不是|并非|哪有|哪里有|谁说|不会|别)(?:闻到|再|有|什么|任何|人|见|看到|看见"
    r"|发生|出现|说|是){0,2}"
    r"[股点]?$",
    rf"(?:{_FEAR}|倘若|若是|假设|除非|等到|以防|谨防|严防|杜绝|免得|省得|恐怕|差点|差一点"
    rf"|险些)[^,]{{0,12}}$",
    r"(?:可能会|说不定哪天|幸好没|以为|好比|仿佛|希望|建议|怎么防|如何防)[^,]{0,12}$",
    r"(?:(?<!消)防|注意|会|[这真]要)$|什么时候[^,]{0,12}$",
    r"\b(?:no|not|never|without|isn'?t|wasn'?t|aren'?t|don'?t|didn'?t"
    r"|any)(?: (?!and\b)\w+){0,2} ?$",
    r"\b(?:if|in case|unless|what if|whenever|worried|afraid|scared|prevent|avoid|nearly"
    r"|almost)\b[^,.]{0,40}$",
    r"\b(?:risk|hazard|how (?:do|to|can|should)|when there)\b[^,.]{0,40}$",
    r"\b(?:could|might|may|would) (?:be|cause|catch|start|lead|result|easily|become"
    r"|get)\b[^,.]{0,30}$",
)
# The same within the words of danger: 电梯老卡，早晚要困人.
UNREAL_WITHIN = (_FEAR,)
# Just after the words of danger, in the same clause: it is a question of rules, or a fear.
QUERIED = (
    r"^了?(?:的时候|时|以后|后|的话)?(?:该|应该|要|我们|大家)?(?:怎么(?!还|这|没|回事|突然)|如何"
    r"|怎样|咋)",
    r"^了?(?:谁|怎么|就晚|才管|还得了|没有?不知)|^了?[^,]{0,6}(?:上不去|进不来|进不去|跑不[掉了])",
    r"^[^,]{0,3}(?:似的|一样|一般)",
    r"^[^,]{0,6}(?:隐患|风险|的话|这种事|怎么得了|怎么预防|该打哪|该找谁)",
    r"^[^,.]{0,30}\b(?:risk|hazard|safety|prevention)\b",
)
# … but with these somebody asks who stands in it: 有人困在电梯里了怎么办.
ON_THE_SPOT = (r"有人|我|家|[楼栋屋房]",)
