"""What stands on a page around a report: links, sharing, subscriptions, rights."""

import re

_LONGEST = 70
_SOCIAL = (
    r"(?:facebook|twitter|x|whats\s?app|e-?mail|messenger|telegram|linked\s?in|reddit|pinterest|tumblr|instagram"
    r"|youtube|print|pocket|copy\s+link|link|share|tweet|like|pin|sms|viber|flipboard|more|skype|gmail|weibo"
    r"|line|vk)"
)
_WHOLE = re.compile(
    rf"(?:{_SOCIAL}[\s,|/·•]*){{1,14}}"
    r"|advertise?ments?|advertising(?:\s+read\s+more)?|ad|sponsored(?:\s+content)?|promoted"
    r"|(?:related|recommended|popular|trending|top|latest|more|other|must[ -]reads?|editors?['’]?s?\s+picks?"
    r"|most\s+(?:read|popular))\s*(?:stor(?:y|ies)|articles?|news|posts?|topics?|videos?|content|links|reading"
    r"|coverage|headlines)?\s*:?"
    r"|(?:loading|please\s+wait)\W*|(?:like|share)\s+this\s*:?.{0,60}|share\s+(?:this|on|via|the)\b.{0,60}"
    r"|tags?\s*:.{0,200}|topics?\s*:.{0,200}|filed\s+under\s*:?.{0,200}|categor(?:y|ies)\s*:.{0,100}"
    r"|(?:story|article|text|content)\s+continues\s+(?:below|after).{0,60}|skip\s+(?:to|past)\b.{0,60}"
    r"|back\s+to\s+top|(?:next|previous|prev)(?:\s+(?:article|post|story|page))?|(?:leave|post"
    r"|add)\s+a\s+(?:comment|reply).{0,60}"
    r"|for\s+immediate\s+(?:release|publication|use|distribution)[\s:.*-]*|(?:press|news|media)\s+release[\s:.*-]*"
    r"|read\s+next|(?:read|see|watch)\s+also\s*:?|play\s+video|slideshow\b.{0,30}"
    r"|download\s+the\s+(?:full\s+)?report\W*|.{0,30}gift\s+article|contact\s*:\s*\S+"
    r"|you\s+should\s+not\s+miss\b.{0,80}"
    r"|\d*\s*comments?|show\s+(?:more|comments)|view\s+(?:all|more|gallery|comments?).{0,40}|(?:watch"
    r"|listen)\s+(?:now|live|here)\W*|end\s*$|###|\*\s*\*\s*\*|-?\s*30\s*-|[-_=*~•·#. ]{2,}"
    r"|this\s+(?:post|article|page|story)\s+has\s+been\s+(?:read|viewed)\b.{0,40}"
    r"|(?:estimated\s+)?(?:reading\s+time\s*:?\s*)?\d+\s*min(?:ute)?s?\s+read"
    r"|your\s+browser\s+does\s+not\s+support.{0,80}|video\s+(?:loading|unavailable)\b.{0,160}"
    r"|--\s*\n[\s\S]{0,600}|sent\s+from\s+my\s+\w+.{0,40}|unsubscribe\b.{0,120}",
    re.I,
)
_HEAD = re.compile(
    r"(?:(?:also|must)\s+read|read\s+(?:more|also|next|the\s+(?:full|rest|original|whole|entire|complete|latest)"
    r"|full|here|it\s+here|our|about|on)|read|see\s+(?:also|more|related)|watch(?:\s+(?:also|more|video"
    r"|the\s+video))?"
    r"|related|more\s+(?:on|from|about)|recommended|don['’]?t\s+miss|listen|you\s+(?:may"
    r"|might)\s+(?:also\s+)?(?:like|be\s+interested))\s*(?::|\||>|»|–|—)\s*\S"
    r"|read\s+more\b(?!\s+than)|click\s+(?:here|on|the|to)\b|(?:to\s+)?read\s+(?:the\s+)?(?:(?:full|rest"
    r"|original|whole|entire|complete|more)\b[^.]{0,80})?\bhere\b"
    r"|(?:sign|signing)\s+up\s+(?:to|for|here|now|today)\b|subscribe\b(?:\s+(?:to|now|today|here|for))?"
    r"|get\s+(?:the\s+)?(?:latest|breaking|our|daily|alerts?|updates|more)\b.{0,80}\b(?:inbox|newsletter|e-?mail"
    r"|app|alerts?|delivered|phone)"
    r"|follow\s+(?:us|me|him|her|them|the|our|@|\S+(?:\s+\S+){0,4})\s+(?:on|at|via)\s+(?:twitter|facebook"
    r"|instagram|telegram|social|youtube|linkedin|tiktok|google|whatsapp)|follow\s+us\b|follow\s+@|(?:like|join"
    r"|find|visit)\s+us\b"
    r"|(?:download|get|install)\s+(?:our|the)\s+(?:\w+\s+){0,3}app\b|join\s+our\b|support\s+(?:our|us"
    r"|independent|quality)\b|(?:make\s+a\s+)?donat(?:e|ion)\b.{0,30}\b(?:now|today|here|us)\b"
    r"|for\s+(?:more|all\s+the|the\s+latest|breaking|latest|live)\b.{0,120}\b(?:follow|visit|click|subscribe"
    r"|download|sign\s+up|join|like\s+us|check\s+out|go\s+to|here)\b"
    r"|(?:©|\(c\)|℗|@\s*\d{4})\s*\S|copyright\b(?=\s*(?:©|\(c\)|\d{4}|[A-Z]\w+|by\b|:|,))"
    r"|all\s+rights?\s+reserved|(?:this|the)\s+(?:article|material|story|post|content|report"
    r"|piece)\b.{0,80}\b(?:may\s+not\s+be|must\s+not\s+be|cannot\s+be)\s+(?:published|reproduced|copied"
    r"|distributed)"
    r"|(?:this|the)\s+(?:article|story|post|piece|report|essay)\s+(?:was\s+)?(?:first|originally)\s+(?:appeared"
    r"|published|posted|ran|was\s+published)|re-?published?\s+(?:with|under|from|by)\s+(?:the\s+)?(?:permission"
    r"|creative)"
    r"|(?:\w+\s+){0,5}is\s+now\s+on\s+telegram|do\s+you\s+have\s+(?:a\s+)?(?:story|information|tip|news)|(?:send"
    r"|e-?mail|contact)\s+(?:us|your|news|the\s+(?:author|reporter|writer|editor))\b.{0,80}(?:@|\bat\b|here"
    r"|below)|got\s+a\s+(?:news\s+)?(?:tip|story)"
    r"|we\s+(?:use|value|welcome)\s+(?:cookies|your)|by\s+(?:clicking|continuing|using|signing"
    r"|subscribing)\b.{0,120}\b(?:agree|accept|consent)|enable\s+javascript|(?:please\s+)?(?:log"
    r"|sign)\s+in\b(?!\w)",
    re.I,
)
_ANYWHERE = re.compile(
    r"all\s+rights?\s+reserved|may\s+not\s+be\s+(?:published|reproduced|copied|broadcast)[^.]*(?:rewritten"
    r"|redistributed|permission|consent)|without\s+(?:the\s+)?(?:prior\s+"
    r"|express\s+)?(?:written\s+)?(?:permission|consent)\s+of"
    r"|do\s+not\s+(?:reproduce|copy)\s+without|sign\s+up\s+(?:to|for)\s+(?:our|the"
    r"|their)\s+(?:\w+\s+){0,3}(?:newsletter|e-?mail|alerts?)|subscribe\s+to\s+(?:our"
    r"|the)\s+(?:\w+\s+){0,4}(?:newsletter|channel|e-?mail|alerts)"
    r"|(?:like|follow)\s+us\s+on\s+(?:facebook|twitter|instagram|telegram|social)",
    re.I,
)
_SENTENCES_OF_NEWS = re.compile(r"[\"“”]|\b(?:said|says|told|police|killed|arrested)\b", re.I)


def is_boilerplate(paragraph: str) -> bool:
    """Whether the paragraph belongs to the page and not to the report."""
    words = len(paragraph.split())
    if words > _LONGEST:
        return False
    if _WHOLE.fullmatch(paragraph):
        return True
    if not any(c.isalnum() for c in paragraph):
        return True
    if _ANYWHERE.search(paragraph) and not _SENTENCES_OF_NEWS.search(paragraph):
        return True
    head = _HEAD.match(paragraph)
    return head is not None and (words <= 25 or not _SENTENCES_OF_NEWS.search(paragraph))
