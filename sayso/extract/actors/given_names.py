"""Given names that are borne by men or by women only, as far as news goes; names of both are left out."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MEN = _names(
    """
    abdallah abdel abdelaziz abdo abdul abdulaziz abdullah abdulrahman abraham adam adnan ahmad ahmed alain alan
    albert alberto alejandro aleksandr alessandro alexander alexei alexey alfonso alfred alfredo ali alvaro amir
    anatoliy anatoly andre andrei andrew andriy andy anthony anton antonio anwar arkady arnold arnoldo artem arthur
    arturo asif augusto ayman barack bashar benjamin bernard bernie bilal bill bob boris brad bradley brian bruce
    bruno camilo carl carlos cesar charles chinedu christian christopher chuck claude cliff clyde colin craig curtis
    cyril dan daniel darnell darren dave david dennis denys derek dermot derrick desmond dick didier diego dieter
    dmitry dmytro donald douglas duncan dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin efrain
    ehud elijah emeka emile emiliano emilio emmanuel enrique eric erik ernest ernesto esteban etienne eugene evgeny
    fabian fabrice faisal farid felipe felix fernando fidel francisco franco francois frank fred frederick fuad
    fyodor gamal gareth gary gaston gavin gennady geoff geoffrey george georges gerald gerard gerardo gilbert
    giorgos giovanni giuseppe glen glenn gonzalo gordon graham greg gregory grigory guido guillermo gus gustavo
    habib hamad hamid hamza hank hans harold harry harvey hassan hector heinrich heinz helmut henri henry herbert
    herman hernan hernando homer hosni howard hubert hugh hugo humberto hussein ian ibrahim ibrahima ignacio igor
    imad isaac isidro ismail ivan ivo jack jacob jacques jaime jake jamal james jamil jared jason javier jeb jeff
    jeffrey jeremy jermaine jerome jerrold jerry jesus jim jimmy joao joaquin joe joel john johnny jonathan jorge
    jose joseph josh joshua juan julio jurgen kamal karim karl keith ken kenneth kenny kevin khaled khalid khamis
    kirill klaus konstantin kostas kurt kwame kyle lamar lance larry lars laszlo laurent lech leon leonard leonel
    leonid leopoldo leroy lloyd lorenzo lou louis luc luca lucas luis luiz luke mahmoud maksim malcolm mamadou
    mansour manuel marc marcel marco marcus mario mark martin marvin marwan massimo mateo mathieu matt matteo
    matthew maurice mauricio max maxim maximiliano mehdi michael miguel mihail mike mikhail mikheil miles mitch
    mohamad mohamed mohammad mohammed mohsen mordechai morris moshe mostafa moussa muammar muhammad murad musa
    mustafa mykola najib napoleon nasser nate nathan neal ned neil nelson nicanor nicholas nick nicolas nigel
    nikolai nikos noah norbert norberto norman nouri octavio oleg oleksandr oliver olivier olusegun omar orlando
    osama oscar osvaldo ousmane owen pablo paolo pascal pascual patrick paul pavel pedro pete peter petro phil
    philip philippe pier pierre pieter preston quentin rafael rafiq rahul rajesh ralph ramiro ramon ramzi randall
    randy rashid raul ray raymond recep reggie reinhard reinhold rene rex reynaldo riad ricardo richard rick
    rigoberto rob robert roberto rodney rodolfo rodrigo roger roland rolando rolf ron ronald roy ruben rudolph rudy
    rufino rupert ruslan russ russell ryan saddam saeed saleh salim salvador sami samir samuel sayyid scott sean
    sebastian sekou sergei sergey serhiy seth shaun shimon shinzo sid silvio simon sipho spencer stan stanislav
    stanley stefan stephane stephen steve steven stewart stuart sylvester taras tarek tariq tayyip ted tendai terry
    thabo theodore thierry thomas tim timothy tobias todd tom tomas tony trevor trey tyrone ulises umar uwe vadim
    vasily vernon vicente victor viktor vince vincent virgilio vitaly vladimir vladislav volodymyr vyacheslav wade
    waleed walid wallace walt walter warren wayne werner wilfred wilhelm william willie winston wolfgang yair yann
    yaroslav yasser yevgeny yitzhak youssef yuri yusuf yves zachary zack zaid ziad zoran
    """
)
_WOMEN = _names(
    """
    abigail adele adriana adrienne agnes agnieszka aileen aisha alana alexandra alice alicia alison allison alma
    amanda amelia amina amy ana anastasia angela angelina anita anja ann anna anne annette annie antoinette antonia
    ariana audrey ayesha barbara beatrice beatriz becky bella bernadette beth betsy betty beverly bianca bonnie bree
    brenda bridget brigitte brittany candace carla carly carmen carol carolina caroline cassandra catalina catherine
    cecile cecilia celeste celia charlotte cheryl chiara chloe christina christine cindy claire clara claudette
    claudia colleen connie consuelo cora cynthia daniela daniella daphne debbie deborah deirdre delia denise diana
    diane dilma dina dolly dolores donna dora doris dorothy edith eileen eleanor elena elisa elisabeth eliza
    elizabeth ella ellen eloise elsa elvira emily emma erica erika erin esperanza estela estelle esther ethel
    eugenia eunice eva evangeline evelyn fatima fatma felicia felicity fiona flora florence florencia frances frida
    gabriela gabriella geraldine gertrude gilda gina gladys glenda gloria grace graciela greta gwen hailey hannah
    harriet hazel heather heidi helen helena henrietta hilary hilda hillary hollie huda ida ilse imelda ines ingrid
    irene irina irma isabel isabella isabelle ivanka jacqueline jane janet janice jasmine jeanette jeanne jen jennie
    jennifer jenny jessica jill joan joann joanna jocelyn jodie josefina josephine joyce juana judith judy julia
    juliana julie justine kamala karen karin karla katarina kate katherine kathleen kathryn kathy katie katrina
    kayla kellyanne kerry-ann khadija kirsten kristina krystyna laila lara larisa latifa laura lauren layla leah
    leila lena leona leticia lidia lillian lily linda lisa lise liz lois loretta lorna lorraine louise lourdes lucia
    lucille lucy luisa luz lydia lynne mabel madeleine magdalena maggie malala manuela marcia margaret margarita
    margot marguerite maria mariam mariana marianne maribel marie marilyn marina marjorie marta martha mary maryam
    matilda maureen maxine megan melania melinda melissa mercedes michelle mildred miranda miriam moira molly mona
    monica myriam nadezhda nadia nadine nancy naomi natalia natalie natasha nellie nelly nicole nina noelle nora
    noreen norma odile oksana olena olga olivia paola patricia paula paulette pauline peggy penelope penny petra
    philippa phoebe phyllis pilar polly priya rachel rania rebeca rebecca regina renata renee rhonda rita roberta
    rocio rosa rosalind rose rosemarie rosemary roxanne ruth sabina sabrina sadie sally samantha samira sana sandra
    sara sarah selena sharon sheila shelly sherry shirin shirley sigrid silvia simone sofia soledad sonia sonya
    sophia sophie stella stephanie sue susan susana suzanne svetlana sylvia sylvie tabitha tamara tania tanya tara
    tatiana tatyana teresa tessa thelma theresa tiffany tina trudy ulla ursula valentina valeria valerie vanessa
    vera veronica verónica victoire victoria viola violeta virginia virginie vivian wanda wendy wilma winifred xenia
    yasmin yolanda yulia yvette yvonne zainab zdenka zoe zoya
    """
)


def sex_by_name(words: tuple[str, ...]) -> str | None:
    """ "m" or "f" where the first of a name's words tells; None for single words, which may be last names."""
    if len(words) < 2:
        return None
    first = words[0].casefold()
    return "m" if first in _MEN else "f" if first in _WOMEN else None
