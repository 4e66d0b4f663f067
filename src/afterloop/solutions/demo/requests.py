"""What the example customers ask, and what becomes of it.

A request is (type, subject, first words, answers of the form, where it goes, what happens). What happens is a line of
(hours after the one before, verb, words): `claim:lina` and so on.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Request(NamedTuple):
    type: str
    subject: str
    words: str
    answers: dict[str, Any]
    unit: str
    story: tuple[tuple[float, str, str], ...]


def _repair(model: str, fault: str) -> dict[str, Any]:
    return {"product_model": model, "fault_description": fault}


def _enquiry(topic: str, question: str) -> dict[str, Any]:
    return {"topic": topic, "question": question}


def _complaint(story: str, expectation: str) -> dict[str, Any]:
    return {"story": story, "expectation": expectation}


SOLVED = (
    (0.2, "claim", ""),
    (1.5, "reply", "您好，已经安排工程师跟进，上门前会电话与您确认时间。"),
    (20, "resolve", "已上门处理完毕，试机正常，感谢您的耐心等待。"),
    (5, "rate", "5"),
)
ANSWERED = ((0.1, "claim", ""), (0.3, "resolve", "已为您查询并答复，如还有疑问请随时联系我们。"), (2, "rate", "4"))
WAITING = ((0.4, "claim", ""), (0.6, "ask", "请补充一张机身铭牌的照片，我们好确认配件型号。"))
FOR_PARTS = ((0.5, "claim", ""), (2, "note", "需要更换主板，仓库缺货，已申请调拨。"), (0.1, "parts", "主板调拨中"))
WORKING = ((0.3, "claim", ""), (0.8, "reply", "收到，我们正在核实，今天内给您答复。"))
UNTOUCHED: tuple[tuple[float, str, str], ...] = ()
CALLED = (
    *SOLVED[:3],
    (3, "close", ""),
    (24, "call_back", "客户表示满意，无遗留问题。"),
)
BACK = (*SOLVED[:3], (30, "hear", "用了一天又不行了，麻烦再来看看。"))

REQUESTS = (
    Request(
        "repair", "燃气热水器打不着火", "早上起来热水器打不着火，显示 E1，换了电池也不行。",
        _repair("JSQ30-16L", "打不着火，显示 E1"), "上海浦东网点", SOLVED,
    ),
    Request(
        "repair", "洗衣机脱水时声音很大", "脱水的时候像拖拉机一样响，楼下邻居都来说了。",
        _repair("XQG100-B14", "脱水异响，机身晃动"), "杭州西湖网点", FOR_PARTS,
    ),
    Request(
        "repair", "油烟机漏油", "刚装半年，油一直滴到灶台上。",
        _repair("CXW-260", "接油杯边缘漏油"), "上海浦东网点", BACK,
    ),
    Request(
        "repair", "净水器出水很小", "换过滤芯之后出水还是很小，接一壶水要十分钟。",
        _repair("RO-800G", "出水量小，已换滤芯"), "北京朝阳网点", WAITING,
    ),
    Request(
        "repair", "空调不制冷", "吹出来的都是自然风，外机好像没转。",
        _repair("KFR-35GW", "不制冷，外机不启动"), "广州天河网点", WORKING,
    ),
    Request(
        "repair", "扫地机器人找不到充电座", "扫完不回去，每次都停在客厅中间。",
        _repair("S7-Pro", "无法回充"), "深圳南山网点", SOLVED,
    ),
    Request(
        "enquiry", "热水器保修多久", "去年六月买的热水器，整机和内胆分别保多久？",
        _enquiry("warranty", "整机和内胆的保修期"), "客户服务中心", ANSWERED,
    ),
    Request(
        "enquiry", "怎么预约安装", "昨天刚收到洗碗机，什么时候可以上门安装？",
        _enquiry("delivery", "洗碗机预约安装"), "客户服务中心", ANSWERED,
    ),
    Request(
        "enquiry", "滤芯多久换一次", "净水器的滤芯灯亮了黄色，需要马上换吗？",
        _enquiry("usage", "滤芯指示灯黄色是什么意思"), "客户服务中心", ANSWERED,
    ),
    Request(
        "enquiry", "上门清洗收费标准", "空调挂机清洗一台多少钱，两台有优惠吗？",
        _enquiry("outlet", "空调清洗价格"), "客户服务中心", UNTOUCHED,
    ),
    Request(
        "enquiry", "发票抬头开错了", "发票抬头写成了个人，需要换成公司。",
        _enquiry("purchase", "更换发票抬头"), "客户服务中心", WORKING,
    ),
    Request(
        "complaint", "约好的时间没人来", "约的周六上午，等了一上午没有人来，也没有电话。",
        _complaint("预约上门无人到，也没有提前通知", "explanation"), "上海浦东网点", CALLED,
    ),
    Request(
        "complaint", "上门乱收费", "保修期内上门，师傅要收 120 元检测费，说是公司规定。",
        _complaint("保内上门被收取检测费", "refund"), "苏州金诚家电服务部", WORKING,
    ),
    Request(
        "complaint", "新机器有划痕", "拆箱就发现面板有一道很长的划痕，要求换新。",
        _complaint("新机面板划痕", "exchange"), "天津南开网点", UNTOUCHED,
    ),
    Request(
        "repair", "冰箱冷藏室结冰", "冷藏室后壁结了很厚的冰，蔬菜都冻坏了。",
        _repair("BCD-480W", "冷藏室后壁结冰"), "北京朝阳网点", UNTOUCHED,
    ),
    Request(
        "complaint", "同一个问题修了三次", "热水器 E1 已经修了三次，每次好一周，我要求退货。",
        _complaint("同一故障三次维修未解决", "refund"), "广州天河网点", WAITING,
    ),
)  # fmt: skip

CUSTOMERS = (
    ("张伟", "13800138001"), ("王芳", "13800138002"), ("刘敏", "13800138003"), ("陈静", "13800138004"),
    ("杨洋", "13800138005"), ("赵磊", "13800138006"), ("黄丽", "13800138007"), ("周涛", "13800138008"),
    ("吴霞", "13800138009"), ("徐明", "13800138010"), ("孙莉", "13800138011"), ("马超", "13800138012"),
    ("朱琳", "13800138013"), ("胡军", "13800138014"), ("郭燕", "13800138015"), ("何平", "13800138016"),
    ("高翔", "13800138017"), ("林晓", "13800138018"), ("罗兰", "13800138019"), ("梁辰", "13800138020"),
)  # fmt: skip
