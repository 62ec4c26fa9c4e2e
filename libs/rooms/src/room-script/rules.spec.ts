import { anHour, bitrates, withThriftySound } from '../../enhance/room/bitrates';
import { pollFrom } from '../../enhance/room/poll-templates';
import { calm, isWeak, judge, nothing, warned } from '../../enhance/room/quality';
import { chooseSpeaker } from '../../enhance/room/speaker';
import { fill } from '../../enhance/room/words';
import { roomWords } from '../room-words';
import { feed, person } from '../testing/room-messages';

describe('what a class costs', () => {
  it('is said by the hour, far less for sound alone', () => {
    expect(anHour(true)).toBe(20);
    expect(anHour(false)).toBeGreaterThan(3 * anHour(true));
    expect(anHour(false)).toBeLessThan(120);
  });

  it('asks the browser for a thrifty voice in what the engine answers', () => {
    const thrifty = `usedtx=1;maxaveragebitrate=${bitrates.voice}`;
    const sdp = (settings: string) =>
      `v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\n${settings}m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=fmtp:96 x=1\r\n`;
    expect(withThriftySound(sdp('a=fmtp:111 useinbandfec=1\r\n'))).toBe(
      sdp(`a=fmtp:111 useinbandfec=1;${thrifty}\r\n`),
    );
    expect(withThriftySound(sdp(''))).toBe(sdp(`a=fmtp:111 ${thrifty}\r\n`));
    expect(withThriftySound('v=0\r\n')).toBe('v=0\r\n');
  });
});

describe('a weak line', () => {
  const look = (packets: number, lost: number) => ({ ...nothing, packets, lost });

  it('is one that loses much for several looks in a row', () => {
    let judgement = calm;
    for (let looks = 0; looks < 5; looks += 1) judgement = judge(judgement, nothing, look(80, 20));
    expect(isWeak(judgement)).toBe(false);
    expect(isWeak(judge(judgement, nothing, look(80, 20)))).toBe(true);
    expect(isWeak(judge(judge(judgement, nothing, look(100, 0)), nothing, look(80, 20)))).toBe(false);
  });

  it('is not judged while nearly nothing comes', () => {
    const once = judge(calm, nothing, look(80, 20));
    expect(judge(once, nothing, look(2, 5))).toEqual(once);
  });

  it('counts what the engine says of it', () => {
    let judgement = calm;
    for (let times = 0; times < 6; times += 1) judgement = warned(judgement);
    expect(isWeak(judgement)).toBe(true);
  });
});

describe('whose picture is large', () => {
  const people = [person('host', { role: 'host' }), person('lan')];
  const feeds = [feed('l', 'lan'), feed('h', 'host')];

  it('is a host’s until somebody else speaks, and stays with who spoke last', () => {
    expect(chooseSpeaker(feeds, people, new Map(), null)).toBe('h');
    expect(chooseSpeaker(feeds, people, new Map([['l', 0.3]]), 'h')).toBe('l');
    expect(chooseSpeaker(feeds, people, new Map(), 'l')).toBe('l');
  });

  it('does not jump while the first still speaks', () => {
    const both = new Map([
      ['l', 0.5],
      ['h', 0.2],
    ]);
    expect(chooseSpeaker(feeds, people, both, 'h')).toBe('h');
  });

  it('is the screen while one is shown, and nobody’s when nobody sends', () => {
    const screen = feed('s', 'host', { label: 'screen' });
    expect(chooseSpeaker([...feeds, screen], people, new Map([['l', 0.9]]), 'l')).toBe('s');
    expect(chooseSpeaker([], people, new Map(), 'h')).toBeNull();
  });
});

describe('a poll from a template', () => {
  const draft = { question: '', own: '', multiple: true } as const;

  it('needs no word to be written', () => {
    expect(pollFrom({ ...draft, template: 'yesNo' }, roomWords.vi)).toEqual({
      question: 'Ý kiến của bạn?',
      choices: ['Có', 'Không'],
      multiple: false,
    });
    expect(pollFrom({ ...draft, template: 'scale' }, roomWords.en).choices).toHaveLength(5);
  });

  it('takes own choices, one on each line, each once', () => {
    const own = ' Thứ Ba \n\nThứ Năm\nThứ Ba';
    expect(pollFrom({ ...draft, question: ' Ngày nào? ', template: 'own', own }, roomWords.vi)).toEqual({
      question: 'Ngày nào?',
      choices: ['Thứ Ba', 'Thứ Năm'],
      multiple: true,
    });
  });
});

describe('the words of a room', () => {
  it('have the same places for values in both languages', () => {
    const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [key, sentence] of Object.entries(roomWords.vi))
      expect([key, places(roomWords.en[key as keyof typeof roomWords.en])]).toEqual([key, places(sentence)]);
  });

  it('are filled with values, also with those that look like places', () => {
    expect(fill('{name} nhắn: {text}', { name: 'Lan', text: '{name}' })).toBe('Lan nhắn: {name}');
  });
});
