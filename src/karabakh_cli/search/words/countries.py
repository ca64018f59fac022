"""Countries, other wars and everyday things: subjects of a query that this base does not cover."""

from karabakh_cli.search.words.synonyms import key_of

COUNTRIES = frozenset(
    key_of(word)
    for word in """
    afghanistan afghan albania albanian algeria algerian angola argentina australia australian austria
    austrian bahrain bangladesh belarus belarusian belgium belgian benin bhutan bolivia bosnia bosnian
    botswana brazil brazilian britain british brunei bulgaria bulgarian burma burundi cambodia cameroon
    canada canadian chad chechnya chechen chile china chinese colombia congo crimea croatia croatian
    cuba cuban cyprus cypriot czech denmark danish ecuador egypt egyptian england eritrea estonia
    ethiopia ethiopian falklands finland finnish gaza germany german ghana greece greek greenland
    guatemala guinea haiti honduras hungary hungarian iceland india indian indonesia iraq iraqi ireland
    irish italy italian jamaica japan japanese jordan jordanian kashmir kazakhstan kenya korea korean
    kosovo kurdistan kuwait kyrgyzstan laos latvia lebanon lebanese liberia libya libyan lithuania
    macedonia malaysia mali malta mexico mexican moldova mongolia morocco mozambique myanmar namibia
    nepal netherlands dutch nicaragua niger nigeria norway norwegian oman pakistan pakistani palestine
    palestinian panama
    paraguay peru philippines poland polish portugal portuguese qatar romania romanian rwanda saudi
    scotland senegal serbia serbian sierra singapore slovakia slovenia somalia spain spanish sudan
    sweden swedish switzerland swiss taiwan tajikistan tanzania thailand tibet tigray transnistria
    tunisia turkmenistan uganda ukraine ukrainian uruguay uzbekistan venezuela vietnam vietnamese wales
    yemen yugoslavia zambia zimbabwe
    aleppo avdiivka baghdad bakhmut benghazi bucha caracas chernobyl damascus daraa donbas donbass donetsk
    falluja fallujah ghouta grozny hama hamas helmand herat homs houthi houthis kabul kamchatka
    kandahar kharkiv kharkov kherson kiev kuban kursk kyiv luhansk lugansk mariupol mosul mogadishu odesa
    odessa palmyra pristina rafah raqqa sakhalin sanaa sarajevo sevastopol siberia siberian sirte srebrenica
    taliban tiraspol tripoli vukovar zaporizhzhia
    """.split()
)
"""Keys for countries, peoples, places and groups that took no part in the war."""
EVERYDAY = frozenset(
    """
    salary salaries wage wages pension pensions ticket tickets recipe recipes hotel hotels restaurant
    restaurants wedding weddings photography parking weather forecast humidity brandy cognac wine wines
    chess bitcoin lottery score scores championship tournament inflation visa visas tourism horoscope
    convert lyrics dessert kebab stadium stadiums depth deepest altitude timetable bloom blooms flower flowers
    """.split()
)
"""Words for everyday life: a query with one of them is not about the war."""
BYSTANDERS = frozenset("georgia france israel america greece".split())
"""Keys for countries that many records are about, but whose people hardly any record counts."""
OTHER_WARS = frozenset(
    "world cold civil gulf trade star boer crimean balkan napoleonic punic gallipoli".split()
)
"""Words that name another war when they come before `war`."""
FEW_RECORDS = 12
"""A country that fewer records mention is not a subject of the base."""
