"""Names of agencies, job boards and marketplaces, folded as `employers.fold_employer` folds them.

Gathered by eye from the most frequent employers of each table (2023 and 2024 mostly). An agency posts other
people's jobs under its own name; a job board that stands in the employer's column does the same.
"""

from __future__ import annotations


def _names(listed: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in listed.split("|"))


AGENCIES: frozenset[str] = _names("""
    22nd century technologies | abacus service | acara solutions | acceler8 talent | accruepartners |
    acro service | actalent | addison group | adecco | aditi consulting | advantis global | aegistech |
    agility partners | akkodis | akraya | algo capital group | alldus | allegis group | allied onesource |
    allstem connections | alpha consulting | alta it services | ampcus | amtex systems | apex systems |
    apn software services | apolis | appleone | appleone employment services |
    applicantpro no apply connect | aptask | aquent | artech | ascendo resources | ask consulting |
    aston carter | atlantic group | atlas search | atr international | averity | avispa technology |
    axelon services | bayone solutions | bcforward | beacon hill | biospace | bowman williams |
    brooksource | burtch works | careerbeacon | careerbuilder us | chelsoft solutions | clearancejobs |
    clickjobs io | codeworks it careers | collabera | compunnel | computer enterprises |
    computer merchant | conch technologies | conexess group | cortech | creative circle | crg |
    cross country allied | crossover | cybercoders | cynet systems | cypress hcm | dahl consulting |
    derisk technologies | dexian | dice | digital waffle | dignify solutions | direct source | disys |
    diverse lynx | dp professionals | ecocareers | eliassen group | elite job | elsdon consulting |
    energy jobline | engage partners | engtal | entegee | epitec | epunkt | equiliem | estaffing | eteam |
    ettain group | ev careers | experis | extend information systems | fasttek global | firstpro |
    flexjobs | flexton | focused hr solutions | forsyth barnes | fountain group | futran solutions |
    gables search group | gdh | genesis10 | get it recruit | global channel management |
    global technical talent | glocomms |
    gradbay | gravity it resources | guardian jobs | hackajob | harnham | hatch it | hatchpros | hays |
    health ecareers | hired by matrix | hireio | hirekeyz | hiremefast | hiretalent | horizontal talent |
    hunter bond | iconma | idr | inceed | infinity consulting solutions | infobahn softworld |
    infotree global solutions | innova solutions | insight global | inspyr solutions |
    integrated resources | intellectt | intelletec | intellipro group | intelliswift software |
    interactive resources | intersect group | it jobserve | it minds | ivm technical consultants |
    jdhuntr in house counsel jobs | jefferson frank | job network | jobot | jobot consulting |
    jobs for humanity | jobs near me | jobserve | jobsinlogistics com | jobspring partners | judge group |
    kane partners | kelly | kforce | kore1 | kyyba | laksan technologies | lancesoft | lasalle network |
    lawrence harvey | leadstack | ledgent technology | lhh | living talent | lorien |
    lorven technologies | lumen solutions group | macrohire | magnit | manpower | manpowergroup |
    marathon ts | mason frank | mastech | matchatalent | matlen silver | matrix resources |
    medix technology | metasys technologies | michael page | michael page international | millenniumsoft |
    mindlance | mitchell martin | modis | motion recruitment | mygwork lgbtq business community |
    nesco resource | net2source | neteffects | nigel frank | northpoint search group | numeric |
    nyc careers | oil and gas job search | onward search | open systems technologies | optomi |
    oxford global resources | page group | pagegroup | peoplebank | phaidon international | phaxis |
    phyton talent advisors | pinnacle group | pinnacle technical resources | piper companies |
    planet technology | populus group | pri technology | primary talent partners |
    primus global services | procom | professional diversity network | programathor | prohires |
    psr associates | pyramid consulting | qdstaff | qed national | queen consulting group | randstad |
    rangam | ratbacher | realtime recruitment | remoteworker uk | remoteworker us |
    revolution technologies | ricefw technologies | ripplematch | rise technical | rit solutions |
    robert half | robert walters | rose international | russell tobin | seasonshare | selby jennings |
    select source international | sga | sgs consulting | signify technology | simplyapply |
    smith hanley associates | software guidance and assistance | software people | software technology |
    softworld a kelly | soni | spectraforce | ssi people | staff financial group | stellent it |
    stelvio group | steneral consulting | stone resource group | storm2 | storm3 | storm4 | storm5 |
    sunrise systems | swoon | synergisticit | synergy interactive | syntricate technologies | system one |
    take2 consulting | talent groups | talent software services | talentbridge | talentburst |
    talentfish | talentsafari | tandym group | tbg the bachrach group | team remotely |
    techfetch com on demand tech workforce hiring platform | techtammina | tekintegral | teksystems |
    tekwissen | top prospect group | trans tach | tresume | tsr consulting services |
    understanding recruitment | ursus | us tech solutions | v soft consulting group | v2soft | vaco |
    vanderhouwen | varite | verticalmove | vetjobs | volt | volt workforce solutions | w3global | wayup |
    wise skulls | worldgate | x4 life sciences | x4 technology | yoh | zeektek | zenith services |
    zortech solutions | ztek consulting
""")

MARKETPLACES: frozenset[str] = _names("""
    a team | andela | arc dev | braintrust | catalant | dataannotation | experfy | fiverr | freelancer |
    freelancer com | gigster | gun io | lemon io | malt | outlier | outlier ai | peopleperhour | toptal |
    turing | turing com | upwork | varsity tutors | varsity tutors a nerdy | wyzant
""")

SAME_EMPLOYER: dict[str, str] = {
    "amazon com": "amazon",
    "amazon com services": "amazon",
    "amazon corporate": "amazon",
    "amazon web services": "amazon",
    "citigroup": "citi",
    "get it recruit ": "get it recruit",
    "jp morgan chase": "jpmorgan chase",
    "jpmorgan": "jpmorgan chase",
    "kforce technology staffing": "kforce",
    "kpmg us": "kpmg",
    "compunnel software group": "compunnel",
    "interactive resources ": "interactive resources",
    "kelly services": "kelly",
    "mastech ": "mastech",
    "motion recruitment partners": "motion recruitment",
    "ntt data services": "ntt data",
    "randstad digital": "randstad",
    "randstad usa": "randstad",
    "randstad technologies": "randstad",
    "social finance": "sofi",
    "nigel frank international": "nigel frank",
    "global technical talent ": "global technical talent",
    "tekwissen ": "tekwissen",
    "tresume ": "tresume",
    "wal mart": "walmart",
    "wal mart associates": "walmart",
    "yoh ": "yoh",
    "hiretalent ": "hiretalent",
    "spectraforce technologies": "spectraforce",
    "talentburst ": "talentburst",
}
"""Frequent employers with several names; a key that ends in a space joins every name that starts so."""
