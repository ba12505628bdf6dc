"""Given names that are borne by men or by women only, as far as news goes; names of both are left out."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MEN = _names(
    """
    abdallah abdel abdo abdul abdullah abraham adam adnan ahmad ahmed alan albert alberto alejandro aleksandr
    alessandro alexander alfonso alfred alfredo ali alvaro amir anatoly andrei andrew andriy anthony anton antonio
    arnold arthur arturo asif aung barack bashar benjamin bernard boris brian bruce carl carlos cesar charles
    christian christopher claude colin craig daniel david dennis dermot diego dieter dmitry donald douglas eduardo
    edward emilio emmanuel enrique eric ernesto faisal farid felipe fernando francisco franco francois frank
    frederick gareth gary geoffrey george gerald gerard giorgos giovanni giuseppe gordon graham gregory guillermo
    gustavo habib hamid hamza hans harold harry hassan hector henri henry hugo hussein ian ibrahim igor ismail ivan
    jack jacob jacques jaime james jason javier jeffrey jeremy jerome jerry jesus jim joao joe john johnny jonathan
    jorge jose joseph joshua juan julio karim karl keith kenneth kevin khaled khalid konstantin larry lars laurent
    leonard leonid lorenzo louis luca luis luiz mahmoud manuel marco marcus mario mark martin mateo matthew maxim
    michael miguel mikhail mohamed mohammad mohammed mostafa muhammad mustafa nelson nicholas nicolas nikolai nikos
    norman oleg oliver omar oscar osvaldo pablo patrick paul pavel pedro peter petro philip philippe pierre rafael
    rahul rajesh ramon raul raymond ricardo richard robert roberto rodolfo rodrigo roger ronald roy salim salvador
    samuel sean sebastian sergei sergey serhiy simon stefan stephen steven stuart taras tarek terry thomas timothy
    tom tony vadim vasily victor viktor vincent vladimir walter william yasser youssef yuri yusuf zoran
    """
)
_WOMEN = _names(
    """
    adriana agnes aisha alexandra alice alicia amanda amelia amina ana anastasia angela anita ann anna anne annette
    antonia ayesha barbara beatrice beatriz bella bernadette bianca brenda bridget carla carmen carol carolina
    caroline catherine cecilia charlotte christina christine claire clara claudia cynthia deborah denise diana diane
    dilma dolores dorothy edith eleanor elena elisa elizabeth ellen elsa emily emma erika esther eva evelyn fatima
    fatma fiona florence frances gabriela gabriella gertrude gina gloria grace greta hannah heather helen helena
    hillary huda ines ingrid irene irina isabel isabella jacqueline jane janet jennifer jessica joan joanna
    josephine joyce juana judith julia juliana karen katarina kate katherine kathleen kristina laila laura layla
    leila lena leticia lidia linda lisa liz louise lucia lucy luisa lydia magdalena margaret margarita maria mariam
    marie marina marta martha mary maryam megan melissa mercedes michelle miriam monica nadia nancy natalia natasha
    nicole nina nora norma olga olivia paola patricia paula pauline petra philippa priya rachel rebecca renata rita
    rosa rosemary ruth sabina samantha sana sandra sara sarah shirin silvia sofia sonia sophia sophie stella
    stephanie susan susana svetlana sylvia tamara tatiana teresa tessa theresa tina ursula valentina valeria valerie
    vanessa vera veronica verónica victoria virginia vivian wendy yasmin yolanda yulia zainab zdenka
    """
)


def sex_by_name(words: tuple[str, ...]) -> str | None:
    """ "m" or "f" where the first of a name's words tells; None for single words, which may be last names."""
    if len(words) < 2:
        return None
    first = words[0].casefold()
    return "m" if first in _MEN else "f" if first in _WOMEN else None
