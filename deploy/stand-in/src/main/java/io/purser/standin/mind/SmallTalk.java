package io.purser.standin.mind;

import io.purser.standin.chat.Function;
import io.purser.standin.language.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What needs neither knowledge nor tools. */
record SmallTalk(Persona persona, List<Function> functions) {

    private static final Pattern BYE = talk(
            "(?:good ?bye|bye(?: bye)?|see (?:you|ya)(?: later)?|have a (?:nice|good|great) .*|farewell|cu|that's all.*"
                    + "|that is all.*|no,? that's (?:all|it).*)");
    private static final Pattern WELL =
            talk("(?:how are you.*|how's it going.*|how do you do|what's up|how is your day.*)");
    private static final Pattern NAME = talk(
            "(?:(?:what is|what's|whats) your name.*|who are you(?: again)?|what are you|what should i call you"
                    + "|who am i (?:talking|speaking|chatting) (?:to|with).*|do you have a name.*|introduce yourself.*)");
    private static final Pattern MACHINE = talk(
            "(?:are you (?:a |an |even |really |actually )*(?:real|human|person|bot|robot|ai|machine|chatgpt|gpt|llm|alive)\\b.*"
                    + "|(?:what|which) (?:ai )?(?:language )?model .*|how old are you"
                    + "|am i (?:talking|speaking|chatting) (?:to|with) (?:a |an )*(?:real|human|person|bot|robot|machine).*"
                    + "|who (?:made|built|created) you.*)");
    private static final Pattern ABILITIES =
            talk("(?:what (?:can|could|do) you (?:do|help).*|how (?:can|could) you help.*"
                    + "|(?:can|could) you help(?: me)?(?: please)?|(?:i need |need |please )?help(?: me)?(?: please)?|what can i (?:ask|do)"
                    + "(?: here| you)?)");
    private static final Pattern YES = talk(
            "(?:yes|yeah|yep|sure|ok|okay|fine|great|perfect|cool|nice|good|alright|all right|got it|understood|i see)"
                    + "(?: please| then)?");
    private static final Pattern NO = talk(
            "(?:(?:no|oh),? )?(?:wait,? |sorry,? )?(?:no|nope|nah|no thanks|no thank you|never ?mind|forget (?:it|that)"
                    + "|nothing|not now|don't worry)(?: please| then)?");
    private static final Pattern DAY = talk(
            "(?:what|which) (?:day|date) (?:is it|is|do we have)(?: today)?|what(?:'s| is) (?:the|today's) date(?: today)?");
    private static final Pattern ANGRY = Pattern.compile(
            "(?is).*\\b(?:you(?:'re| are) (?:useless|stupid|dumb|terrible|the worst|an idiot|rubbish)|useless bot"
                    + "|fuck|shit|this is (?:ridiculous|a joke|unacceptable))\\b.*");
    private static final Pattern TAKEOVER =
            Pattern.compile("(?is).*\\b(?:(?:ignore|disregard|forget|override|bypass)\\b.{0,40}"
                    + "\\b(?:rules?|instructions?|prompts?|guidelines|policies|everything)"
                    + "|(?:show|reveal|print|repeat|tell me|what (?:is|are))\\b.{0,30}\\b(?:system prompt|your (?:instructions|prompt|rules))"
                    + "|you are now\\b|jailbreak|developer mode|pretend (?:to be|you))\\b.*");

    /** Empty, when there is something to be found out or done. */
    Optional<String> reply(String text) {
        if (TAKEOVER.matcher(text).matches()) {
            return Optional.of("I can't do that, but I'm happy to help you with a question.");
        }
        String rest = Courtesy.without(text);
        if (rest.isEmpty() || Words.of(rest).isEmpty()) {
            return Optional.of(courtesy(text));
        }
        return about(rest.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s.!?,]+$", ""));
    }

    private String courtesy(String text) {
        if (Courtesy.thanks(text)) {
            return "You're welcome! Is there anything else?";
        }
        return Courtesy.agrees(text) ? "Good. Is there anything else I can help you with?" : greeting();
    }

    private Optional<String> about(String text) {
        if (DAY.matcher(text).matches()) {
            return persona.today();
        } else if (ANGRY.matcher(text).matches()) {
            return Optional.of("I'm sorry about that. Tell me what you need, and I'll do my best to help.");
        } else if (NAME.matcher(text).matches()) {
            return Optional.of(who() + " How can I help you?");
        } else if (MACHINE.matcher(text).matches()) {
            return Optional.of(
                    who() + " I'm a program, running on a small stand-in model that is made for trying things out.");
        }
        return ABILITIES.matcher(text).matches() ? Optional.of(Abilities.of(functions)) : chat(text);
    }

    private static Optional<String> chat(String text) {
        if (BYE.matcher(text).matches()) {
            return Optional.of("Goodbye, and have a nice day!");
        } else if (WELL.matcher(text).matches()) {
            return Optional.of("I'm doing well, thank you. How can I help you?");
        } else if (YES.matcher(text).matches()) {
            return Optional.of("Good. What can I do for you?");
        }
        return NO.matcher(text).matches()
                ? Optional.of("All right. I'm here if you need anything else.")
                : Optional.empty();
    }

    private String greeting() {
        return persona.name()
                .map(name -> "Hello, this is " + name + ". How can I help you?")
                .orElse("Hello! How can I help you?");
    }

    private String who() {
        return persona.name()
                .map(name -> "I'm " + name + ", a virtual assistant.")
                .orElse("I'm a virtual assistant.");
    }

    private static Pattern talk(String regex) {
        return Pattern.compile("(?i)" + regex);
    }
}
