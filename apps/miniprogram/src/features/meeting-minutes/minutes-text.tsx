import { View } from '@tarojs/components'
import { Card, Fact, ReadAloud, Section } from '@/ui'
import { minutesParts } from './minutes-sections'
import './minutes-text.scss'

/** The minutes, section by section. */
export function MinutesText({ text }: { text: string }) {
  const { heading, title, facts, sections } = minutesParts(text)
  return (
    <View className='t-minutes-text'>
      <View className='sub'>{heading}</View>
      <View className='h1 mt4'>{title}</View>
      <View className='mt12'><ReadAloud text={text} /></View>
      <Card rows className='mt12'>
        {facts.map(({ name, words }) => <Fact key={words} name={name}>{words}</Fact>)}
      </Card>
      {sections.map((section) => (
        <Section key={section.title} title={section.title}>
          <Card>
            {section.lines.map(({ text: line, inner }, i) => (
              <View key={i} className={`minutes-line ${inner ? 'minutes-line--in' : ''} ${line.startsWith('结果：') ? 'b' : ''}`}>{line}</View>
            ))}
          </Card>
        </Section>
      ))}
    </View>
  )
}
