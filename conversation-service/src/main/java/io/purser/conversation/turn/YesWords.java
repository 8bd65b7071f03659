package io.purser.conversation.turn;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words and short phrases of the main languages, as {@link PlainYes#plain} writes them. */
final class YesWords {

    /** They begin a yes, whatever is said along with it. */
    static final Set<String> YES = words(
            """
            yes, yeah, yep, yup, yess, aye, absolutely, definitely, certainly, of course, go ahead, please go ahead, proceed,
            please proceed, do it, please do, i confirm, confirmed, i agree, agreed, i accept, i approve, let's do it, let's do that,
            ja, jawohl, jep, jo, klar, gerne, genau, natürlich, einverstanden, ich bestätige, bestätigt, mach das, machen sie das,
            sí, sip, claro, confirmo, adelante, de acuerdo, por supuesto, hazlo, hágalo,
            oui, ouais, d'accord, bien sûr, je confirme, vas y, allez y, c'est d'accord,
            sì, certo, certamente, confermo, procedi, proceda, d'accordo, va bene,
            sim, com certeza, pode ser, pode fazer, prossiga,
            jazeker, akkoord, graag, ga je gang, tak, zgoda, potwierdzam, japp, jadå, kyllä, ano, áno, igen, evet, onaylıyorum,
            да, конечно, подтверждаю, согласен, согласна, так, звичайно, ναι, כן, نعم, أجل, हाँ, हां, जी हाँ, vâng, đồng ý, ya, iya,
            네, 예, 응, 좋아요, はい, ええ, お願いします, 是, 是的, 好, 好的, 可以, 行, 确认, 確認, 对, 對, 👍, ✅
            """);

    /** A yes only where nothing but courtesy comes along. */
    static final Set<String> WEAK = words(
            """
            ok, okay, okey, k, sure, sure thing, fine, right, correct, alright, all right, exactly, perfect, si, da, ok do it,
            sounds good, that works, that is correct, that's correct, that's right, that's fine, in ordnung, passt, vale, correcto,
            parfait, perfetto, está bem, tá bom, prima, tamam, хорошо, ладно, oké, ok go ahead
            """);

    /** They say nothing of their own. */
    static final Set<String> COURTESY = words(
            """
            please, in that case, thanks, thank you, thank you so much, thanks a lot, many thanks, thank you very much, great, good,
            perfect, oh, i see, ah, hi, hello, thx, ty, cheers, bitte, danke, vielen dank, danke schön, por favor, gracias, muchas gracias,
            s'il vous plaît, s'il te plaît, svp, merci, merci beaucoup, merci bien, per favore, grazie, obrigado, obrigada,
            alstublieft, dank je, dank u, proszę, dziękuję, tack, kiitos, děkuji, teşekkürler, lütfen, спасибо, пожалуйста,
            that sounds good, sounds good, that sounds great, sounds great, everything looks correct, everything looks good,
            that looks good, looks good, that's acceptable, wonderful, excellent, 谢谢, 请, ありがとう, ありがとうございます, 감사합니다
            """);

    /** Any of them takes the yes back, narrows it, or adds to it. */
    static final Set<String> TURNS = words(
            """
            but, however, although, though, instead, actually, except, unless, until, wait, hold on, stop, if, only, not,
            no, nope, never, don't, dont, doesn't, didn't, can't, cannot, won't, isn't, wasn't, without, rather, prefer, also,
            another, other, first, different, maybe, perhaps, unsure, wonder, later, hmm, nevermind,
            aber, jedoch, doch nicht, nein, nicht, kein, keine, keinen, wenn, falls, sondern, erst, nur, außer, moment, warte, auch,
            stattdessen, später, vielleicht, lieber,
            pero, aunque, salvo, excepto, espera, nunca, tampoco, solo si, sólo, también, quizás, en vez, mejor,
            mais, sauf, non, pas, attends, attendez, seulement, aussi, plutôt, peut être,
            ma, però, aspetta, soltanto, anche, invece, forse, mas, porém, não, espere, apenas, também, talvez,
            maar, niet, geen, nee, wacht, ale, nie, men, inte, nej, mutta, ei, ne, hayır, ama, но, нет, не, если, только, подожди,
            لا, لكن, नहीं, लेकिन, 아니요, 하지만
            """);

    /** The same, of languages that put no space between words. */
    static final Set<String> TURNS_WITHIN = words("不, 但, 别, 別, 没, 沒, 等, いいえ, でも, ただし, しかし, ない, けど");

    private YesWords() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("[,\\n]"))
                .map(PlainYes::plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
