"""First names that children go by where nobody uses their nest names: young ones, of all the homes that foster.

A name that is a carer's or a worker's as often as a child's is not in here, nor is one that is a word as well; such
names are heard where a child is asked for by them (`handlers/understanding/called.py`).
"""

from itertools import chain

FIRST_NAMES = frozenset(
    chain.from_iterable(
        row.split()
        for row in (
            # England, of the last twenty years
            "aaron abbie abigail adele aidan aiden alexis alfie alfred alisha alyssa amelia amelie amy anais",
            "annabelle archie aria ariana ashton aurora ava ayden beau bethany bobbie bradley brandon brayden brody",
            "brooke brooklyn caden caitlin caitlyn callum cameron casey cassidy charlie chelsea chloe cody connor",
            "corey courtney danny darcey darcy declan demi dexter dylan ebony eden edie eliza ella elliot elliott",
            "ellie elsie esme ethan evelyn evie ezra faye felix finlay finley frankie freddie freya gabriel george",
            "georgie gracie hallie harriet harrison harry harvey hayden heidi henry hollie hugo imogen isaac isabel",
            "isabella isabelle isla jacob jaden jaxon jake jamie jasmine jax jayden jayla jaydon jenson jessica jesse",
            "jodie joel jonah josh joshua josie jude jaydn kacey kaci kaden kai kaiden kallum kane kasey kayden",
            "kaylee kayla kayleigh keeley keelan keira kellan kelsey kian kiara kiera kieran kirsty kyle kyra lacey",
            "layla leah leila leland leon levi lewis lexi lexie liam libby lila lilly lily lola lottie louie louisa",
            "luca lucas luke lydia mackenzie maddie maddison madison maisie maisy matilda maximus maya megan mia",
            "mikey mila millie mitchell mollie molly morgan mya myla nathan nevaeh niamh noah nyla oakley oliver",
            "olivia ollie oscar otis owen paige paisley peyton piper polly reece reggie reuben rhea rhys riley ronnie",
            "rosie rowan rufus ryan rylan sadie samuel savannah scarlett sebastian seth shannon shania shay sienna",
            "skye skyla sonny sophia sophie stevie tallulah tegan theo theodore thea tia tilly toby tommy tommo tyler",
            "tyrone vinnie xander zac zach zachary zack zak zara zoe zuri kezia tobi saffron tiana tiegan jorja leo",
            "logan jess jessie albie arlo aubrey barnaby beatrice bronte caleb camilla caspian cassie clementine cleo",
            "colby conor dougie elijah elise ellis emilia erica etta eva evan fearne fleur flora fraya gabby giselle",
            "grayson greta gwenllian harvie hattie henrietta jago jai jayce jaz jemima jeremiah jonny joss julia",
            "kaitlyn katelyn kelsie kitty kyla kyran lana layton leyton lewie lorcan lucia luella lyra mabel maddox",
            "maia maja margot marni matty mckenzie micah mimi miya montgomery mylo nate nico niall penelope perrie",
            "pia pippa ricky robyn rory rosa ryleigh savanna shane shannen shayla shayne skyler sylvie tamsin tayla",
            "taya tayler teagan tristan trixie tyla verity wilf wilfred zayne zena zion ziggy",
            # Scotland and Ireland
            "aoife cillian cian ciara cormac darragh eilidh eoin erin euan ewan fergus finn fionn fraser hamish iona",
            "kirstin lachlan mairi maeve neve oisin orla orlaith roisin ronan ruaridh ruairi saoirse sorcha struan",
            "tadhg catriona lennon mirren caolan odhran",
            # Wales
            "aled anwen bethan bronwen carys catrin celyn ceri cerys dafydd efa elin eira ffion gethin gruff gruffydd",
            "gwion ieuan ifan iolo iwan llio llyr lowri macsen mabli mali nia nanw osian owain rhian rhiannon seren",
            "sion steffan tomos betsan deio guto lleucu",
            # of first languages other than English
            "aaliyah aarav abdi abdul abdullah adam adeel adil aditya adnan ahmed aisha aishah aleksander aliyah",
            "amara amina aminah amir amira anaya andrei anika anjali anya arjun armaan asha asiya ayaan ayesha aylin",
            "aziz bartek bilal bogdan chidi chiamaka chinedu dawid danika deepak eesa ebrima emeka ezekiel fahad",
            "faisal farah farhan fatima fatou filip folake gurpreet habib hafsa haider hamza hana hanna haris haroon",
            "hasan hassan hawa hussein ibrahim idris ikram iman inaya iqra ishaan ismail jakub jamal jamila jaswinder",
            "javon kamil kareem karim kasia keanu kenza khadija khalid kofi kuba kunal kwabena kwame kwasi layan",
            "leyla maciej malik mariam maryam mateusz malachi michal mikolaj milan milosz mohammad mohammed muhammad",
            "mustafa nadia ngozi nikita nikola nour oluwaseun omar oliwia ola olek osman pawel piotr priti rahul",
            "rania rayan rehan rohan rukhsar rukhsana saad sahil saima salma samir samira sanjay shanice shaniqua",
            "shreya simran sofia subhan sumaya szymon tahir tamara tanisha tariq temi tomasz tunde uche umar usman",
            "veer wiktor wiktoria yasin yasmin yousef youssef yusuf zainab zahra zayn zeeshan zofia zosia zuzanna",
            "adaeze ebele femke kemi kojo akua abena adwoa kwaku",
        )
    )
)
#: Names that are words, too; and such as are a grown-up's as often as a child's. Names only where they stand as one.
_ALSO_WORDS_OR_GROWN = """
    alex ali alice amber ana angel anna annie arthur ash bailey bella ben billy blake blessing bobby bonnie cara
    carly carter clara cole cooper daisy damian daniel danielle devon divine dominic eddie edward ellen emilie
    emily emma emmanuel fern florence francesca frank georgia gina grace gus hannah harley harper harris hazel
    holly hunter india innes iris ivy jackson jacqueline jade james jed jemma jenna jerome johnny jordan joseph
    juno karam katie lara lauren laurie lois louis lucy luna marcus marley martha mason matthew max michelle miles
    mo murray nancy naomi nat natalia nicole nina noel noor olive orlando otto paul pearl percy phoenix pip poppy
    precious preston quinn rachel ralph rex rio robert rocco roman romeo ross roxy roy ruby rudy ryder sam sara
    sarah saul scarlet serena shaun shea sian sid spencer stanley stefan sydney tara tate taylor teddy tess thomas
    tiffany tom travis victor violet wesley william willow
"""
ALSO_WORDS_OR_GROWN = frozenset(_ALSO_WORDS_OR_GROWN.split())
