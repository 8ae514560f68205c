"""What one can say to the bot, fitted to who asks; and what to answer when nothing fits."""

from handlers import access
from handlers.context import Context
from handlers.router import Audience, Call, Command, Router, Takes

router = Router()


def make_help(commands: list[Command]) -> Router:
    """The help of this service: generated from its commands, so that none is promised in vain."""
    routes = Router()

    @routes.command("help", "帮助", "help", takes=Takes.NOTHING, reads=True)
    def show_help(context: Context, _call: Call) -> None:
        theirs = [Audience.EVERYONE]
        if access.is_staff(context, context.speaker):
            theirs.append(Audience.STAFF)
        if access.is_lead(context, context.speaker):
            theirs.append(Audience.LEAD)
        lines = [context.text_of("help-head", bot=context.house.bot_name)]
        for audience in theirs:
            lines += [
                context.text_of(f"help-{command.name.replace('_', '-')}")
                for command in dict.fromkeys(commands)
                if command.audience is audience
            ]
        context.reply("plain", text="\n".join(lines))

    @routes.intent("ask_help")
    def explain(context: Context) -> bool:
        if context.addressed:
            show_help(context, Call(routes.commands["help"]))
        return context.addressed

    return routes


@router.intent("fallback")
def say_how_to(context: Context) -> bool:
    """Spoken to, and nothing understood."""
    context.reply("not-understood")
    return True


@router.intent("thanks")
def stay_silent(_context: Context) -> bool:
    """Thanks are for the neighbours and the worker; the bot does not bask in them."""
    return True
