"""Nest names: children choose a bird (DOMAIN 12), so that what is written is safe on any screen."""

from itertools import chain

BIRDS = frozenset(
    chain.from_iterable(
        row.split()
        for row in (
            "wren robin finch sparrow swift swallow martin lark",
            "linnet starling jay magpie jackdaw rook raven crow chough",
            "dove pigeon kestrel falcon merlin osprey kite buzzard",
            "eagle hawk hobby harrier owl heron egret stork swan",
            "goose duck teal mallard coot moorhen grebe puffin",
            "gull tern plover lapwing curlew snipe sandpiper avocet",
            "dunlin knot kingfisher dipper wagtail pipit",
            "thrush blackbird nightingale redstart stonechat whinchat wheatear",
            "warbler blackcap chiffchaff whitethroat goldcrest firecrest nuthatch treecreeper bluetit siskin redpoll",
            "crossbill bullfinch goldfinch greenfinch chaffinch",
            "brambling bunting yellowhammer dunnock skylark cuckoo",
            "woodpecker hoopoe oriole waxwing fieldfare redwing",
            "partridge pheasant grouse ptarmigan quail bittern gannet",
            "petrel fulmar skua razorbill guillemot dotterel phoebe",
            "titw peregrine nightjar shrike corncrake eider crake harrier goshawk sparrowhawk woodlark woodcock",
            "whimbrel turnstone godwit redshank greenshank sanderling ruff oystercatcher kittiwake cormorant shag",
            "pochard gadwall wigeon pintail shoveler garganey smew goosander merganser goldeneye shelduck scoter",
            "capercaillie woodpigeon wryneck ouzel mistle flycatcher bluethroat coaltit twite hawfinch serin crane",
            "canary parrot pelican flamingo penguin toucan budgie cockatoo parakeet kiwi emu ibis albatross condor",
        )
    )
)
#: Birds that are more often something else; a name only where the home's children are known.
_ALSO_WORDS = """
    knot hobby kite swift duck goose jay gull rook quail swallow tern ruff crane shag canary parrot pelican penguin
    flamingo budgie kiwi emu harrier
"""
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
#: They stand for a child wherever they are said.
NEST_NAMES = BIRDS - ALSO_WORDS
